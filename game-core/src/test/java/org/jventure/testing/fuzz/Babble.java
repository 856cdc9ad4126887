package org.jventure.testing.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jventure.codex.Codex;
import org.jventure.codex.skill.Skill;
import org.jventure.codex.social.Social;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.Gaps;
import org.jventure.world.Creature;
import org.jventure.world.Direction;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/** Lines that players might type, right ones, half right ones and mere noise, of every command that there is. */
final class Babble {

    private static final List<String> NUMBERS = List.of(
            "0", "1", "2", "3", "5", "25", "-1", "-5", "1000000", "999999999999", "9223372036854775807", "99999999999999999999",
            "1e9", "0x10", "3.5", "+4", "٣");

    private static final List<String> NOISE = List.of(
            "", " ", "   ", "'", "\"", ";", "$*", "$1", "%s", "%n%n", "{", "}", "{item}x{/item}", "[[item:x]]", "[name]", "<b>",
            "\u0000", "\u001b[2J", "\u0085", "\u202e", "\ud83d", "\udc00", "💥", "İ", "ß", "\t", "all", "all.", "all.all", "2.",
            "0.rope", "999999.rope", "in", "to", "from", "to to to", "me", "self", "on", "off", "reset", "the", "a", ".", "..",
            "?", "n".repeat(999), "x".repeat(1001), "a ".repeat(400));

    private final Random random;
    private final List<CommandSpec> specs;
    private final List<String> written;
    private final List<String> people;

    /** @param people names of players */
    Babble(Random random, List<Command> commands, Codex codex, List<String> people) {
        this.random = random;
        this.specs = commands.stream().map(Command::spec).toList();
        this.written = Stream.concat(
                        codex.all(Social.class).stream().map(Social::key), codex.all(Skill.class).stream().map(Skill::key))
                .toList();
        this.people = people;
    }

    /** A line for the character, who is in that zone. */
    String line(ZoneWorld world, PlayerCharacter who) {
        var line = switch (random.nextInt(20)) {
            case 0 -> noise() + noise();
            case 1 -> any(written) + " " + named(world, who);
            case 2 -> any(any(specs).verbs()) + " " + noise();
            case 3 -> any(any(specs).verbs()) + " " + named(world, who) + " " + noise();
            case 4, 5, 6 -> any(any(specs).examples());
            case 7, 8, 9 -> any(List.copyOf(world.requireRoom(who.room()).exits().keySet()), Direction.NORTH).word();
            case 10, 11 -> handled(world, who);
            default -> filled(any(any(specs).usages()), world, who);
        };
        return random.nextInt(25) == 0 ? mangled(line) : line;
    }

    /** Things and coins change hands often: that is what must never go wrong. */
    private String handled(ZoneWorld world, PlayerCharacter who) {
        var lying = things(world, new Holder.InRoom(who.room()));
        var held = things(world, new Holder.HeldBy(who.id()));
        return switch (random.nextInt(8)) {
            case 0 -> any(List.of("get all", "drop 2 coins", "get coins", "collect"));
            case 1, 2, 3 -> "get " + any(lying, "coins");
            case 4 -> "drop " + any(held, "1 coin");
            case 5 -> "parcel " + any(held, "1 coin") + " to " + any(people);
            default -> "give " + any(held, "1 coin") + " to " + any(people);
        };
    }

    private static List<String> things(ZoneWorld world, Holder holder) {
        return world.itemsOf(holder).stream().flatMap(item -> item.prototype().keywords().stream()).toList();
    }

    private String filled(String usage, ZoneWorld world, PlayerCharacter who) {
        return Gaps.GAP.matcher(usage).replaceAll(gap -> Matcher.quoteReplacement(meant(gap.group(1), world, who)));
    }

    /** Most often something of the kind that the gap asks for. */
    private String meant(String gap, ZoneWorld world, PlayerCharacter who) {
        if (random.nextInt(12) == 0) {
            return noise();
        }
        return switch (gap) {
            case "number", "amount" -> random.nextInt(3) > 0 ? String.valueOf(1 + random.nextInt(6)) : any(NUMBERS);
            case "lines", "columns" -> any(NUMBERS);
            case "player" -> any(people);
            case "direction" -> any(Arrays.asList(Direction.values())).word();
            case "word", "setting" -> any(any(specs).verbs());
            case "commands" -> any(any(specs).examples()) + ";" + any(any(specs).verbs()) + " $*";
            default -> named(world, who);
        };
    }

    /** Something that is there: a thing, somebody, something to look at, or a number of coins. */
    private String named(ZoneWorld world, PlayerCharacter who) {
        var names = new ArrayList<>(List.of("all", any(NUMBERS) + " coins", any(people), any(written)));
        Stream.of(new Holder.InRoom(who.room()), new Holder.HeldBy(who.id())).forEach(holder ->
                world.itemsOf(holder).stream().map(Item::prototype).forEach(kind -> names.addAll(kind.keywords())));
        world.creaturesIn(who.room()).stream().map(Creature::keywords).forEach(names::addAll);
        world.requireRoom(who.room()).features().forEach(feature -> names.addAll(feature.keywords()));
        var name = any(names);
        return switch (random.nextInt(10)) {
            case 0 -> "all." + name;
            case 1 -> (1 + random.nextInt(3)) + "." + name;
            case 2 -> name.substring(0, Math.min(name.length(), 3));
            default -> name;
        };
    }

    private String noise() {
        return random.nextInt(4) > 0 ? any(NOISE) : random.ints(1 + random.nextInt(30), 1, 0x3000)
                .filter(c -> c != '\n' && c != '\r')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String mangled(String line) {
        if (line.isEmpty()) {
            return line;
        }
        int at = random.nextInt(line.length());
        return line.substring(0, at) + any(NOISE) + line.substring(Math.min(line.length(), at + random.nextInt(3)));
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private <T> T any(List<T> things, T otherwise) {
        return things.isEmpty() ? otherwise : any(things);
    }
}
