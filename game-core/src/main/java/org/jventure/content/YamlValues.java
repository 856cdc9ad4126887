package org.jventure.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.Report.Trouble;
import org.jventure.codex.Value;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A thing in a file of a pack as values, which remembers where each of them stands. One thread. */
final class YamlValues {

    private final YamlFile file;
    private final Map<String, Place> places = new HashMap<>();
    private Value.Fields fields;

    /** @param line of the name in front, so that one looks there for what is missing */
    private record Place(int line, @Nullable Node node) {}

    /** Of some fields of a thing whose others are read elsewhere. */
    YamlValues(YamlFile file, int line, Map<Fields.Word, Node> some) {
        this.file = file;
        places.put("", new Place(line, null));
        var found = new LinkedHashMap<String, Value>();
        some.forEach((word, node) -> {
            places.put(word.text(), new Place(word.line(), node));
            found.put(word.text(), value(word.text(), node));
        });
        fields = new Value.Fields(found);
    }

    /** @param line where the thing begins */
    YamlValues(YamlFile file, int line, Node node) {
        this.file = file;
        places.put("", new Place(line, node));
        if (value("", node) instanceof Value.Fields found) {
            fields = found;
        } else {
            file.problem(line, "there are no fields here", "write them as 'name: value', each on a line, indented");
            fields = Value.NOTHING;
        }
    }

    Value.Fields fields() {
        return fields;
    }

    /** As a thing of a list that names its key, and has its place in it. */
    YamlValues choice(int place) {
        fields = fields.without("key");
        fields = fields.values().containsKey("place") ? fields : fields.with("place", Value.number(place));
        return this;
    }

    /** Reports the trouble at the line where it is, or at that of what it is in. */
    void report(Trouble trouble) {
        var path = trouble.path();
        while (!places.containsKey(path)) {
            path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
        }
        var place = places.get(path);
        int line = trouble.at().isEmpty() || place.node() == null ? place.line() : file.lineOf(place.node(), trouble.at());
        file.problem(line, trouble.message(), trouble.remedy());
    }

    private Value value(String path, Node node) {
        return switch (node) {
            case MappingNode mapping -> fields(path, mapping);
            case SequenceNode sequence -> items(path, sequence);
            case ScalarNode scalar -> Value.text(scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue());
            default -> Value.text("");
        };
    }

    private Value items(String path, SequenceNode sequence) {
        var items = new ArrayList<Value>();
        List<Node> nodes = sequence.getValue();
        for (int i = 0; i < nodes.size(); i++) {
            var at = "%s[%d]".formatted(path, i);
            places.put(at, new Place(YamlFile.lineOf(nodes.get(i)), nodes.get(i)));
            items.add(value(at, nodes.get(i)));
        }
        return new Value.Items(items);
    }

    private Value fields(String path, MappingNode mapping) {
        var values = new LinkedHashMap<String, Value>();
        for (var tuple : mapping.getValue()) {
            int line = YamlFile.lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key) || key.getTag().equals(Tag.NULL)) {
                file.problem(line, "this is no name of a field", "write 'name: value'");
                continue;
            }
            var at = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            var first = places.putIfAbsent(at, new Place(line, tuple.getValueNode()));
            if (first == null) {
                values.put(key.getValue(), value(at, tuple.getValueNode()));
            } else {
                file.problem(line, "'%s' stands in line %d already".formatted(key.getValue(), first.line()),
                        "remove or rename one of the two");
            }
        }
        return new Value.Fields(values);
    }
}
