package org.jventure.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.Kind;
import org.jventure.codex.Value;
import org.jventure.content.Fields.Shape;
import org.jventure.content.rule.Keys;
import org.jventure.content.rule.TextRule;
import org.jventure.text.Colour;
import org.jventure.text.Markup;
import org.jventure.text.Style;
import org.jventure.text.Words;

/** Reads {@code pack.yaml}. */
final class WorldReader {

    static final Shape PACK = Shape.of("the pack", "pack", "version", "world");

    private static final Shape WORLD =
            Shape.of("the world", "name", "welcome", "start", "reserved-names", "races", "classes", "colours");
    private static final Pattern PERSON = Pattern.compile("[A-Za-z]+");
    private static final Pattern CODE = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final int LONGEST_WELCOME = 8000;

    private final Fields fields;
    private final References references;

    WorldReader(Fields fields, References references) {
        this.fields = fields;
        this.references = references;
    }

    /** The pack without its zones. */
    Pack read(boolean founded) {
        var name = fields.line("pack", Keys.LONGEST);
        if (!name.isEmpty()) {
            Texts.checkKey(fields.file(), new Fields.Word(name, fields.line("pack")));
        }
        if (!founded && !fields.has("world")) {
            fields.problem("pack", "there is no world yet for this pack to add to",
                    "give it a 'world', or start once without it so that the starter world is there");
        }
        return new Pack(name, fields.line("version", 40), world(), List.of(), List.of());
    }

    private Pack.@Nullable World world() {
        Optional<Fields> world = fields.child("world", WORLD);
        return world.isEmpty() ? null : world(world.get());
    }

    private Pack.World world(Fields world) {
        var colours = colours(world); // before the welcome, which may use them
        var start = world.line("start", 2 * Keys.LONGEST);
        return new Pack.World(
                world.line("name", TextRule.LONGEST_NAME),
                world.prose("welcome", LONGEST_WELCOME),
                references.add(world.file(), world.line("start"), "the start room is", "", start),
                reservedNames(world),
                colours);
    }

    private static Map<String, String> colours(Fields world) {
        var codes = new TreeMap<String, String>();
        world.file().colours().clear(); // of the world that this one takes the place of
        world.pairs("colours").forEach((name, code) -> {
            Texts.checkKey(world.file(), name);
            if (Style.tagged(name.text()).isPresent()
                    || Colour.of(name.text()).isPresent()
                    || name.text().equals(Markup.ART)) {
                world.file().problem(name.line(), "'%s' is a tag already".formatted(name.text()), "choose another name");
            } else if (!CODE.matcher(code.text()).matches()) {
                world.file().problem(
                        code.line(), "'%s' is no colour".formatted(code.text()), "write \"#rrggbb\", in quotation marks");
            } else {
                codes.put(name.text(), Words.lowerCase(code.text()));
            }
        });
        world.file().colours().addAll(codes.keySet());
        return codes;
    }

    private static List<String> reservedNames(Fields world) {
        var names = world.words("reserved-names");
        for (var name : names) {
            if (!PERSON.matcher(name.text()).matches()) {
                world.file().problem(
                        name.line(),
                        "'%s' is no name that a player could take".formatted(name.text()),
                        "use the letters a to z only");
            }
        }
        return names.stream().map(name -> Words.lowerCase(name.text())).distinct().toList();
    }

    /** Races and classes may stand here as well as in files of their own; here their order is that of the list. */
    void readChoices(Kind<?> kind, EntryReader entries) {
        fields.child("world", WORLD).ifPresent(world -> {
            int place = 0;
            for (var node : world.elements(kind.plural())) {
                int line = YamlFile.lineOf(node);
                var values = new YamlValues(fields.file(), line, node);
                if (values.fields().values().get("key") instanceof Value.Plain(var key, _)) {
                    entries.add(kind, key.strip(), values.choice(++place), fields.file(), line);
                } else {
                    fields.file().problem(line, "a race or class needs a 'key'", "add the field key");
                }
            }
            if (!entries.has(kind)) {
                world.problem(kind.plural(), "there are no %s".formatted(kind.plural()),
                        "write at least one, with key, name and summary");
            }
        });
    }
}
