package org.jventure.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.codex.Report;
import org.jventure.codex.Report.Reference;
import org.jventure.codex.Report.Trouble;
import org.jventure.content.rule.Keys;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads the files of a pack in which things of one kind stand, by key: {@code skills.yaml}, or several in the folder
 * {@code skills/}. One pack, one thread.
 */
final class EntryReader {

    private final Kinds kinds;
    private final Problems problems;
    private final Set<String> colours;
    private final List<Pack.Entry> entries = new ArrayList<>();
    private final Map<Pack.Entry.Id, String> fileOf = new HashMap<>();
    private final List<Used> used = new ArrayList<>();

    private record Used(YamlValues values, String kind, Reference reference) {}

    EntryReader(Kinds kinds, Problems problems, Set<String> colours) {
        this.kinds = kinds;
        this.problems = problems;
        this.colours = colours;
    }

    /** The kind whose things the file holds, by its name. */
    static Optional<Kind<?>> kindOf(Kinds kinds, String file) {
        var name = file.replaceFirst("(/[^/]+)?\\.yaml$", "");
        return file.endsWith(".yaml")
                ? kinds.all().stream().filter(kind -> kind.plural().equals(name)).findFirst()
                : Optional.empty();
    }

    void read(Kind<?> kind, String name, byte[] bytes) {
        new YamlTree(name, problems, colours).read(bytes).ifPresent(tree -> {
            if (tree.root() instanceof MappingNode mapping) {
                mapping.getValue().forEach(tuple -> thing(kind, tree.file(), tuple.getKeyNode(), tuple.getValueNode()));
            } else {
                tree.file().problem(1, "there are no %s here".formatted(kind.plural()),
                        "write 'key:', and below it, indented, the fields");
            }
        });
    }

    private void thing(Kind<?> kind, YamlFile file, Node keyNode, Node node) {
        int line = YamlFile.lineOf(keyNode);
        if (!(keyNode instanceof ScalarNode scalar)) {
            file.problem(line, "this is no key", "write 'key:', and below it, indented, the fields");
            return;
        }
        add(kind, scalar.getValue(), new YamlValues(file, line, node), file, line);
    }

    /** A thing that stands elsewhere. */
    void add(Kind<?> kind, String key, YamlValues values, YamlFile file, int line) {
        var id = new Pack.Entry.Id(kind.name(), key);
        var first = fileOf.putIfAbsent(id, "%s:%d".formatted(file.name(), line));
        if (first != null) {
            file.problem(line, "%s '%s' stands in %s already".formatted(words(kind.name()), key, first), "rename one of the two");
            return;
        }
        var report = report();
        Kinds.read(kind, key, values.fields(), report);
        note(values, report);
        entries.add(new Pack.Entry(id, report.troubles().isEmpty()
                ? Kinds.canonical(kind, key, values.fields())
                : values.fields(), new Pack.Entry.Source(file.name(), line)));
    }

    /** Something else in the pack refers to a thing. */
    void use(YamlValues values, Reference reference) {
        used.add(new Used(values, kinds.of(reference.type()).name(), reference));
    }

    /** For something that is being read. */
    Report report() {
        return new Report(colours);
    }

    /** Reports what is wrong with something, and remembers what it refers to. */
    void note(YamlValues values, Report report) {
        report.troubles().forEach(values::report);
        refer(values, report);
    }

    /** What is referred to is to be checked when the whole pack is read. */
    void refer(YamlValues values, Report report) {
        report.references().forEach(reference -> used.add(new Used(values, kinds.of(reference.type()).name(), reference)));
    }

    boolean has(Kind<?> kind) {
        return fileOf.keySet().stream().anyMatch(id -> id.kind().equals(kind.name()));
    }

    List<Pack.Entry> entries() {
        return List.copyOf(entries);
    }

    /** Reports what cannot be in this pack, or refers to what neither the pack nor the world has. */
    void check(Pack pack, KnownWorld known) {
        for (Pack.Entry entry : entries) {
            var kind = kinds.named(entry.id().kind()).orElseThrow();
            var owner = known.entries().get(entry.id());
            if (kind.isOfTheWorld() && pack.world() == null) {
                problem(entry, "only the pack with the 'world' has %s".formatted(kind.plural()), "remove it, or move it there");
            } else if (owner != null && !kind.isOfTheWorld() && !owner.isEmpty() && !owner.equals(pack.name())) {
                problem(entry, "%s '%s' belongs to the pack '%s'".formatted(words(kind.name()), entry.id().key(), owner),
                        "rename it");
            }
        }
        var there = new HashSet<>(fileOf.keySet());
        known.entries().forEach((id, owner) -> {
            if (!owner.equals(pack.name()) && !(isOfTheWorld(id) && pack.world() != null)) {
                there.add(id);
            }
        });
        used.forEach(use -> check(use, there));
    }

    private boolean isOfTheWorld(Pack.Entry.Id id) {
        return kinds.named(id.kind()).map(Kind::isOfTheWorld).orElse(false);
    }

    private static void check(Used use, Set<Pack.Entry.Id> there) {
        var key = use.reference().key();
        if (there.contains(new Pack.Entry.Id(use.kind(), key))) {
            return;
        }
        var keys = there.stream().filter(id -> id.kind().equals(use.kind())).map(Pack.Entry.Id::key).sorted()
                .collect(Collectors.toList());
        use.values().report(new Trouble(
                use.reference().path(), "", "'%s' is no %s of this world".formatted(key, words(use.kind())),
                Keys.didYouMean(key, keys, "write that one too, or name one that is there")));
    }

    private void problem(Pack.Entry entry, String message, String remedy) {
        problems.add(new Problem(entry.source().file(), entry.source().line(), message, remedy));
    }

    private static String words(String kind) {
        return kind.replace('-', ' ');
    }
}
