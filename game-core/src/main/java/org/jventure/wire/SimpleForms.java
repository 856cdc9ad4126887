package org.jventure.wire;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers, words and the like, which hold nothing else. */
final class SimpleForms {

    static final Map<Class<?>, Form> BY_TYPE = Map.of(
            long.class, simple(Long.class, ByteSink::aLong, ByteSource::aLong, 0L),
            Long.class, simple(Long.class, ByteSink::aLong, ByteSource::aLong, null),
            int.class, simple(Integer.class, ByteSink::anInt, ByteSource::anInt, 0),
            Integer.class, simple(Integer.class, ByteSink::anInt, ByteSource::anInt, null),
            boolean.class, simple(Boolean.class, SimpleForms::flag, ByteSource::aFlag, false),
            Boolean.class, simple(Boolean.class, SimpleForms::flag, ByteSource::aFlag, null),
            String.class, simple(String.class, ByteSink::text, ByteSource::text, null),
            byte[].class, simple(byte[].class, ByteSink::bytes, ByteSource::bytes, null),
            UUID.class, simple(UUID.class, SimpleForms::uuid, SimpleForms::uuid, null));

    private SimpleForms() {}

    /** An enum, by the names of its constants. */
    static Form constants(Class<?> type) {
        var constants = new java.util.HashMap<String, Object>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return new Form() {
            @Override
            public void write(ByteSink sink, @Nullable Object value) {
                sink.text(((Enum<?>) Objects.requireNonNull(value)).name());
            }

            @Override
            public Object read(ByteSource source) {
                var constant = constants.get(source.text());
                if (constant == null) {
                    throw new UnknownFormException();
                }
                return constant;
            }
        };
    }

    private static <T> Form simple(
            Class<T> type, BiConsumer<ByteSink, T> write, Function<ByteSource, T> read, @Nullable T absent) {
        return new Form() {
            @Override
            public void write(ByteSink sink, @Nullable Object value) {
                write.accept(sink, type.cast(Objects.requireNonNull(value)));
            }

            @Override
            public Object read(ByteSource source) {
                return read.apply(source);
            }

            @Override
            public @Nullable Object absent() {
                return absent == null ? Form.super.absent() : absent;
            }
        };
    }

    private static void flag(ByteSink sink, boolean value) {
        sink.aByte(value ? 1 : 0);
    }

    private static void uuid(ByteSink sink, UUID value) {
        sink.aLong(value.getMostSignificantBits());
        sink.aLong(value.getLeastSignificantBits());
    }

    private static UUID uuid(ByteSource source) {
        return new UUID(source.aLong(), source.aLong());
    }
}
