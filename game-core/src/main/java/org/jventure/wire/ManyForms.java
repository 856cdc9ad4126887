package org.jventure.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds other values: lists, maps, and what may be missing. */
final class ManyForms {

    private ManyForms() {}

    record Several(Form element) implements Form {

        @Override
        public void write(ByteSink sink, @Nullable Object value) {
            var list = (List<?>) Objects.requireNonNull(value);
            sink.anInt(list.size());
            list.forEach(one -> element.write(sink, one));
        }

        @Override
        public Object read(ByteSource source) {
            var list = new ArrayList<@Nullable Object>();
            for (int left = source.aLength(); left > 0; left--) {
                list.add(element.read(source));
            }
            return Collections.unmodifiableList(list);
        }

        @Override
        public Object absent() {
            return List.of();
        }
    }

    record Pairs(Form key, Form held) implements Form {

        @Override
        public void write(ByteSink sink, @Nullable Object value) {
            var map = (Map<?, ?>) Objects.requireNonNull(value);
            sink.anInt(map.size());
            map.forEach((k, v) -> {
                key.write(sink, k);
                held.write(sink, v);
            });
        }

        @Override
        public Object read(ByteSource source) {
            var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
            for (int left = source.aLength(); left > 0; left--) {
                map.put(key.read(source), held.read(source));
            }
            return Collections.unmodifiableMap(map);
        }

        @Override
        public Object absent() {
            return Map.of();
        }
    }

    record Perhaps(Form value) implements Form {

        @Override
        public void write(ByteSink sink, @Nullable Object perhaps) {
            new OrNull(value).write(sink, ((Optional<?>) Objects.requireNonNull(perhaps)).orElse(null));
        }

        @Override
        public Object read(ByteSource source) {
            return Optional.ofNullable(new OrNull(value).read(source));
        }

        @Override
        public Object absent() {
            return Optional.empty();
        }
    }

    record OrNull(Form value) implements Form {

        @Override
        public void write(ByteSink sink, @Nullable Object perhaps) {
            sink.aByte(perhaps == null ? 0 : 1);
            if (perhaps != null) {
                value.write(sink, perhaps);
            }
        }

        @Override
        public @Nullable Object read(ByteSource source) {
            return source.aFlag() ? value.read(source) : null;
        }

        @Override
        public @Nullable Object absent() {
            return null;
        }
    }
}
