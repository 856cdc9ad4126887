package org.jventure.codex;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a builder has written, before anybody asked whether it makes sense: the same for files of packs, for forms and for
 * rows. Immutable.
 */
public sealed interface Value {

    /** Nothing written yet. */
    Fields NOTHING = new Fields(Map.of());

    /** @param bare a number or a truth value, which is written without quotation marks */
    record Plain(String text, boolean bare) implements Value {

        /** Two that read the same are the same, however they were written. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Plain plain && plain.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    record Items(List<Value> values) implements Value {

        public Items {
            values = List.copyOf(values);
        }
    }

    /** By name, in the order in which they were written, which makes no difference. */
    record Fields(Map<String, Value> values) implements Value {

        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The same with the field set, behind the others if it is new. */
        public Fields with(String field, Value value) {
            var changed = new LinkedHashMap<>(values);
            changed.put(field, value);
            return new Fields(changed);
        }

        public Fields without(String field) {
            var changed = new LinkedHashMap<>(values);
            changed.remove(field);
            return new Fields(changed);
        }
    }

    static Plain text(String text) {
        return new Plain(text, false);
    }

    static Plain number(long number) {
        return new Plain(Long.toString(number), true);
    }

    static Plain flag(boolean flag) {
        return new Plain(Boolean.toString(flag), true);
    }

    static Items texts(List<String> texts) {
        return new Items(texts.stream().<Value>map(Value::text).toList());
    }
}
