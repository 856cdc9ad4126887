package org.jventure.rules.balance;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** A YAML mapping as it is read for fights; what is missing or of the wrong kind ends the reading. */
record Tree(Map<?, ?> fields) {

    private static final Pattern TIME = Pattern.compile("([0-9]+)(ms|s)");

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String text(String field) {
        if (!has(field)) {
            throw new IllegalArgumentException("'%s' is missing in %s".formatted(field, fields));
        }
        return String.valueOf(fields.get(field));
    }

    int number(String field) {
        return Integer.parseInt(text(field));
    }

    int number(String field, int usual) {
        return has(field) ? number(field) : usual;
    }

    boolean flag(String field) {
        return has(field) && Boolean.parseBoolean(text(field));
    }

    Duration time(String field) {
        var found = TIME.matcher(text(field));
        if (!found.matches()) {
            throw new IllegalArgumentException("'%s' is no time such as 3s or 500ms".formatted(text(field)));
        }
        long number = Long.parseLong(found.group(1));
        return found.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
    }

    /** An empty one if it is missing. */
    Tree child(String field) {
        return fields.get(field) instanceof Map<?, ?> child ? new Tree(child) : new Tree(Map.of());
    }

    List<Tree> children(String field) {
        return list(field).stream().map(each -> new Tree((Map<?, ?>) each)).toList();
    }

    List<String> texts(String field) {
        return list(field).stream().map(String::valueOf).toList();
    }

    private List<?> list(String field) {
        return fields.get(field) instanceof List<?> list ? list : List.of();
    }

    /** The fields of a child by key, in their order. */
    <T> Map<String, T> entries(String field, BiFunction<String, Tree, T> read) {
        var entries = new LinkedHashMap<String, T>();
        child(field).fields.forEach((key, value) ->
                entries.put(String.valueOf(key), read.apply(String.valueOf(key), new Tree((Map<?, ?>) value))));
        return entries;
    }
}
