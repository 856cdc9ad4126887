package org.jventure.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jventure.content.rule.Keys;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The fields of one thing in a pack. What is wrong is reported, and an empty value answered so that reading goes on: who
 * reads asks at the end whether there were problems.
 */
final class Fields {

    private final YamlFile file;
    private final int line;
    private final Shape shape;
    private final Map<String, Node> values;
    private final Map<String, Integer> lines;

    private Fields(YamlFile file, int line, Shape shape, Map<String, Node> values, Map<String, Integer> lines) {
        this.file = file;
        this.line = line;
        this.shape = shape;
        this.values = values;
        this.lines = lines;
    }

    /**
     * @param what   as in "'nmae' is no field of a room"
     * @param fields all there are
     */
    record Shape(String what, List<String> fields) {

        static Shape of(String what, String... fields) {
            return new Shape(what, List.of(fields));
        }
    }

    /** A word and where it stands. */
    record Word(String text, int line) {}

    static Optional<Fields> of(YamlFile file, Node node, int line, Shape shape) {
        return mapping(file, node, shape.what()).map(entries -> {
            var values = new LinkedHashMap<String, Node>();
            var lines = new LinkedHashMap<String, Integer>();
            entries.forEach((word, value) -> {
                if (shape.fields().contains(word.text())) {
                    values.put(word.text(), value);
                    lines.put(word.text(), word.line());
                } else {
                    file.problem(
                            word.line(),
                            "'%s' is no field of %s".formatted(word.text(), shape.what()),
                            Keys.didYouMean(
                                    word.text(), shape.fields(), "its fields are " + String.join(", ", shape.fields())));
                }
            });
            return new Fields(file, line, shape, values, lines);
        });
    }

    /** Some of the fields as values. */
    YamlValues values(List<String> fields) {
        var some = new LinkedHashMap<Word, Node>();
        values.forEach((field, node) -> {
            if (fields.contains(field)) {
                some.put(new Word(field, line(field)), node);
            }
        });
        return new YamlValues(file, line, some);
    }

    YamlFile file() {
        return file;
    }

    int line() {
        return line;
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    /** The line of the field, or of the whole thing if it is absent. */
    int line(String field) {
        return lines.getOrDefault(field, line);
    }

    void problem(String field, String message, String remedy) {
        file.problem(line(field), message, remedy);
    }

    /** A required text of one line, without markup. */
    String line(String field, int longest) {
        return required(field).flatMap(node -> Texts.line(file, node, field, longest)).orElse("");
    }

    /** A required text that may have markup and several lines. */
    String prose(String field, int longest) {
        return required(field).flatMap(node -> Texts.prose(file, node, field, longest)).orElse("");
    }

    /** As {@link #prose(String, int)}, but may be absent: then it is empty. */
    String optionalProse(String field, int longest) {
        return has(field) ? prose(field, longest) : "";
    }

    int number(String field, int fallback, int most) {
        return has(field)
                ? required(field).flatMap(node -> Texts.number(file, node, field, most)).orElse(fallback)
                : fallback;
    }

    boolean flag(String field, boolean fallback) {
        return has(field)
                ? required(field).flatMap(node -> Texts.flag(file, node, field)).orElse(fallback)
                : fallback;
    }

    /** Seconds; 0 if absent. */
    int duration(String field, int least, int most) {
        return has(field)
                ? required(field).flatMap(node -> Texts.duration(file, node, field, least, most)).orElse(0)
                : 0;
    }

    /** The words of a list; empty if absent. */
    List<Word> words(String field) {
        return elements(field).stream().flatMap(node -> Texts.scalar(file, node, field).stream())
                .map(node -> new Word(node.getValue(), YamlFile.lineOf(node)))
                .toList();
    }

    /** The things of a list; empty if absent. */
    List<Fields> list(String field, Shape of) {
        return elements(field).stream()
                .flatMap(node -> of(file, node, YamlFile.lineOf(node), of).stream())
                .toList();
    }

    /** The things of a mapping, by key; empty if absent. */
    Map<String, Fields> keyed(String field, Shape of) {
        var things = new LinkedHashMap<String, Fields>();
        var value = values.get(field);
        if (value == null) {
            return things;
        }
        mapping(file, value, field).orElse(Map.of()).forEach((word, node) -> {
            Texts.checkKey(file, word);
            of(file, node, word.line(), of).ifPresent(thing -> things.put(word.text(), thing));
        });
        return things;
    }

    Optional<Fields> child(String field, Shape of) {
        var value = values.get(field);
        return value == null ? Optional.empty() : of(file, value, line(field), of);
    }

    /** The field as values that remember where they stand; empty if absent. */
    Optional<YamlValues> values(String field) {
        var value = values.get(field);
        return value == null ? Optional.empty() : Optional.of(new YamlValues(file, line(field), value));
    }

    /** Words by words; empty if absent. */
    Map<Word, Word> pairs(String field) {
        var pairs = new LinkedHashMap<Word, Word>();
        var value = values.get(field);
        if (value != null) {
            mapping(file, value, field).orElse(Map.of()).forEach((word, node) -> Texts.scalar(file, node, word.text())
                    .ifPresent(scalar -> pairs.put(word, new Word(scalar.getValue(), YamlFile.lineOf(scalar)))));
        }
        return pairs;
    }

    /** Reports a field that must be there. */
    Optional<Node> required(String field) {
        var value = values.get(field);
        if (value == null) {
            file.problem(line, "%s needs a '%s'".formatted(shape.what(), field), "add the field " + field);
        }
        return Optional.ofNullable(value);
    }

    /** Of a list; none if absent. */
    List<Node> elements(String field) {
        var value = values.get(field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(
                field,
                "'%s' is no list".formatted(field),
                "write its elements as [one, two], or each on a line behind a hyphen");
        return List.of();
    }

    private static Optional<Map<Word, Node>> mapping(YamlFile file, Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            file.problem(
                    YamlFile.lineOf(node),
                    "%s has no fields here".formatted(what),
                    "write them as 'name: value', each on a line, indented");
            return Optional.empty();
        }
        var entries = new LinkedHashMap<Word, Node>();
        var seen = new LinkedHashMap<String, Integer>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key) || key.getTag().equals(Tag.NULL)) {
                file.problem(YamlFile.lineOf(tuple.getKeyNode()), "this is no name of a field", "write 'name: value'");
                continue;
            }
            var word = new Word(key.getValue(), YamlFile.lineOf(key));
            var first = seen.putIfAbsent(word.text(), word.line());
            if (first == null) {
                entries.put(word, tuple.getValueNode());
            } else {
                file.problem(
                        word.line(),
                        "'%s' stands in line %d already".formatted(word.text(), first),
                        "remove or rename one of the two");
            }
        }
        return Optional.of(entries);
    }

    /** The texts of a list, each of one line without markup; empty if absent. */
    List<String> lines(String field, int longest) {
        var texts = new ArrayList<String>();
        elements(field).forEach(node -> Texts.line(file, node, field, longest).ifPresent(texts::add));
        return texts;
    }
}
