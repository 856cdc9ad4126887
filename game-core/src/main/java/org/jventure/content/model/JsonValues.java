package org.jventure.content.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as JSON, for rows. Pure functions. */
public final class JsonValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValues() {}

    public static String json(Value.Fields fields) {
        return node(fields).toString();
    }

    private static JsonNode node(Value value) {
        return switch (value) {
            case Value.Plain(var text, var bare) when bare && text.matches("-?[0-9]{1,18}") ->
                NODES.numberNode(Long.parseLong(text));
            case Value.Plain(var text, var bare) when bare && (text.equals("true") || text.equals("false")) ->
                NODES.booleanNode(Boolean.parseBoolean(text));
            case Value.Plain(var text, _) -> NODES.stringNode(text);
            case Value.Items(var values) -> {
                var array = NODES.arrayNode();
                values.forEach(one -> array.add(node(one)));
                yield array;
            }
            case Value.Fields(var values) -> {
                var object = NODES.objectNode();
                values.forEach((name, one) -> object.set(name, node(one)));
                yield object;
            }
        };
    }

    /** As rows that know no values hold them: texts, numbers, truth values, lists and maps. */
    public static Map<String, Object> plain(Value.Fields fields) {
        var plain = new LinkedHashMap<String, Object>();
        fields.values().forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Plain(var text, var bare) when bare && text.matches("-?[0-9]{1,9}") -> Integer.valueOf(text);
            case Value.Plain(var text, var bare) when bare && (text.equals("true") || text.equals("false")) ->
                Boolean.valueOf(text);
            case Value.Plain(var text, _) -> text;
            case Value.Items(var values) -> values.stream().map(JsonValues::plain).toList();
            case Value.Fields fields -> plain(fields);
        };
    }

    /** What {@link #plain(Value.Fields)} has written. */
    public static Value.Fields fields(Map<String, ?> plain) {
        var values = new LinkedHashMap<String, Value>();
        plain.forEach((name, one) -> values.put(name, value(one)));
        return new Value.Fields(values);
    }

    private static Value value(@Nullable Object plain) {
        return switch (plain) {
            case null -> Value.text("");
            case Map<?, ?> map -> {
                var values = new LinkedHashMap<String, Value>();
                map.forEach((name, one) -> values.put(String.valueOf(name), value(one)));
                yield new Value.Fields(values);
            }
            case List<?> list -> new Value.Items(list.stream().map(one -> value((Object) one)).toList());
            default -> new Value.Plain(plain.toString(), !(plain instanceof String));
        };
    }

    /** Of whatever stands in a row; what is no object is as if nothing were written. */
    public static Value.Fields fields(String json) {
        return value(JSON.readTree(json)) instanceof Value.Fields fields ? fields : Value.NOTHING;
    }

    /** Of whatever stands in a row. */
    static Value any(String json) {
        return value(JSON.readTree(json));
    }

    private static Value value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Value> values = new LinkedHashMap<>();
            node.properties().forEach(one -> values.put(one.getKey(), value(one.getValue())));
            return new Value.Fields(values);
        }
        if (node.isArray()) {
            return new Value.Items(node.values().stream().map(JsonValues::value).toList());
        }
        return new Value.Plain(node.isNull() ? "" : node.asString(), node.isNumber() || node.isBoolean());
    }
}
