package org.jventure.telnet.msdp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what a client sends. Bounded in depth and number: what is beyond is left out. Whatever the bytes are, it answers
 * with what could be made out, and never throws.
 */
final class MsdpReader {

    static final int DEEPEST = 8;
    static final int MOST = 256;

    private final byte[] bytes;
    private int at;
    private int values;

    /** One variable, with all values that stand behind its name; several are an array. */
    record Variable(String name, MsdpValue value) {

        /** The texts in it, whether one or several. */
        List<String> texts() {
            return switch (value) {
                case MsdpValue.Text(var text) -> List.of(text);
                case MsdpValue.Items(var items) -> items.stream()
                        .flatMap(item -> item instanceof MsdpValue.Text(var text) ? java.util.stream.Stream.of(text) : java.util.stream.Stream.empty())
                        .toList();
                case MsdpValue.Table _ -> List.of();
            };
        }
    }

    private MsdpReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static List<Variable> read(byte[] payload) {
        var reader = new MsdpReader(payload);
        var variables = new ArrayList<Variable>();
        while (reader.skipTo(MsdpWriter.VAR) && variables.size() < MOST) {
            variables.add(reader.variable(0));
        }
        return variables;
    }

    private Variable variable(int depth) {
        at++;
        var name = text();
        var found = new ArrayList<MsdpValue>();
        while (is(MsdpWriter.VAL)) {
            at++;
            var value = value(depth);
            if (values++ < MOST) {
                found.add(value);
            }
        }
        return new Variable(
                name,
                switch (found.size()) {
                    case 0 -> MsdpValue.of("");
                    case 1 -> found.getFirst();
                    default -> new MsdpValue.Items(found);
                });
    }

    private MsdpValue value(int depth) {
        if (is(MsdpWriter.ARRAY_OPEN) && depth < DEEPEST) {
            at++;
            return array(depth + 1);
        }
        if (is(MsdpWriter.TABLE_OPEN) && depth < DEEPEST) {
            at++;
            return table(depth + 1);
        }
        return MsdpValue.of(text());
    }

    private MsdpValue array(int depth) {
        List<MsdpValue> items = new ArrayList<>();
        while (at < bytes.length && !is(MsdpWriter.ARRAY_CLOSE)) {
            if (is(MsdpWriter.VAL)) {
                at++;
                var value = value(depth);
                if (values++ < MOST) {
                    items.add(value);
                }
            } else {
                at++;
            }
        }
        at++;
        return new MsdpValue.Items(items);
    }

    private MsdpValue table(int depth) {
        Map<String, MsdpValue> entries = new LinkedHashMap<>();
        while (at < bytes.length && !is(MsdpWriter.TABLE_CLOSE)) {
            if (is(MsdpWriter.VAR)) {
                var entry = variable(depth);
                if (entries.size() < MOST) {
                    entries.put(entry.name(), entry.value());
                }
            } else {
                at++;
            }
        }
        at++;
        return new MsdpValue.Table(entries);
    }

    private boolean is(int structure) {
        return at < bytes.length && bytes[at] == structure;
    }

    private boolean skipTo(int structure) {
        while (at < bytes.length && bytes[at] != structure) {
            at++;
        }
        return at < bytes.length;
    }

    private String text() {
        int start = at;
        while (at < bytes.length && (bytes[at] < MsdpWriter.VAR || bytes[at] > MsdpWriter.ARRAY_CLOSE)) {
            at++;
        }
        return new String(bytes, start, at - start, StandardCharsets.UTF_8);
    }
}
