package org.jventure.codex;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes the fields of a thing, in the order of the calls. What need not be said is left out. One thread. */
public final class FieldWriter {

    private final Map<String, Value> values = new LinkedHashMap<>();

    /** All that was written. */
    public Value.Fields fields() {
        return new Value.Fields(values);
    }

    /** Fields that were written elsewhere. */
    public void all(Value.Fields others) {
        values.putAll(others.values());
    }

    public void text(String field, String text) {
        values.put(field, Value.text(text));
    }

    /** Left out if it is the text that is read where there is none. */
    public void text(String field, String text, String fallback) {
        if (!text.equals(fallback)) {
            text(field, text);
        }
    }

    public void number(String field, long number) {
        values.put(field, Value.number(number));
    }

    public void number(String field, long number, long fallback) {
        if (number != fallback) {
            number(field, number);
        }
    }

    public void flag(String field, boolean flag, boolean fallback) {
        if (flag != fallback) {
            values.put(field, Value.flag(flag));
        }
    }

    public void time(String field, Duration time) {
        values.put(field, Value.text(Times.written(time)));
    }

    public void time(String field, Duration time, Duration fallback) {
        if (!time.equals(fallback)) {
            time(field, time);
        }
    }

    /** Left out if nothing is written in it. */
    public void value(String field, Value.Fields value) {
        if (!value.values().isEmpty()) {
            values.put(field, value);
        }
    }

    /** Left out if there are none. */
    public void texts(String field, List<String> texts) {
        if (!texts.isEmpty()) {
            values.put(field, Value.texts(texts));
        }
    }

    /** Left out if there are none. */
    public <E> void list(String field, List<E> things, BiConsumer<E, FieldWriter> each) {
        if (things.isEmpty()) {
            return;
        }
        var written = new ArrayList<Value>();
        for (E thing : things) {
            var one = new FieldWriter();
            each.accept(thing, one);
            written.add(one.fields());
        }
        values.put(field, new Value.Items(written));
    }

    /** Left out if nothing is written in it. */
    public void child(String field, Consumer<FieldWriter> child) {
        var one = new FieldWriter();
        child.accept(one);
        if (!one.values.isEmpty()) {
            values.put(field, one.fields());
        }
    }
}
