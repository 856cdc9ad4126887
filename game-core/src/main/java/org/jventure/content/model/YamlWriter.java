package org.jventure.content.model;

import java.util.List;
import java.util.Map;
import org.jventure.codex.Value;

/**
 * Writes values as YAML that builders can read and go on with: the same text for the same values, and read again the same
 * values. One thread.
 */
public final class YamlWriter {

    private static final int WIDEST = 100;
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    public static String yaml(Value.Fields fields) {
        var writer = new YamlWriter();
        writer.fields(fields.values(), "");
        return writer.out.toString();
    }

    private void fields(Map<String, Value> values, String indent) {
        boolean first = true;
        for (var entry : values.entrySet()) {
            if (!first) {
                out.append(indent);
            }
            first = false;
            out.append(YamlText.inLine(entry.getKey())).append(':');
            value(entry.getValue(), indent);
        }
    }

    /** Behind the colon; ends with the line. */
    private void value(Value value, String indent) {
        switch (value) {
            case Value.Plain plain -> out.append(' ').append(text(plain, indent)).append('\n');
            case Value.Items(var items) when items.isEmpty() -> out.append(" []\n");
            case Value.Items(var items) when fitsInLine(items) -> {
                var words = items.stream().map(item -> YamlText.inFlow(((Value.Plain) item).text())).toList();
                out.append(" [").append(String.join(", ", words)).append("]\n");
            }
            case Value.Items(var items) -> {
                out.append('\n');
                items.forEach(item -> item(item, indent + STEP));
            }
            case Value.Fields(var fields) when fields.isEmpty() -> out.append(" {}\n");
            case Value.Fields(var fields) -> {
                out.append('\n').append(indent).append(STEP);
                fields(fields, indent + STEP);
            }
        }
    }

    private void item(Value item, String indent) {
        out.append(indent).append('-');
        switch (item) {
            case Value.Fields(var fields) when !fields.isEmpty() -> {
                out.append(' ');
                fields(fields, indent + STEP);
            }
            case Value.Items(var items) when !items.isEmpty() && !fitsInLine(items) -> {
                out.append('\n');
                items.forEach(one -> item(one, indent + STEP));
            }
            default -> value(item, indent);
        }
    }

    private static boolean fitsInLine(List<Value> items) {
        int letters = 0;
        for (Value item : items) {
            if (!(item instanceof Value.Plain(var text, _)) || text.contains("\n")) {
                return false;
            }
            letters += YamlText.inFlow(text).length() + 2;
        }
        return letters < WIDEST - 20;
    }

    private static String text(Value.Plain plain, String indent) {
        var text = plain.text();
        if (plain.bare()) {
            return text;
        }
        return text.contains("\n") || text.length() > WIDEST - indent.length()
                ? YamlText.block(text, indent + STEP, WIDEST)
                : YamlText.inLine(text);
    }
}
