package org.jventure.rules.combat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes records anew out of their components, as a store does; refuses whatever is no plain value. */
final class PlainCopy {

    private static final Set<Class<?>> VALUES = Set.of(
            String.class, Integer.class, Long.class, Boolean.class, UUID.class, Instant.class,
            Duration.class);

    private PlainCopy() {}

    static <T> T of(T record) {
        @SuppressWarnings("unchecked")
        var copy = (T) value(record);
        return Objects.requireNonNull(copy);
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Record record -> made(record);
            case Enum<?> one -> one;
            case List<?> list -> list.stream().map(PlainCopy::value).toList();
            case Set<?> set -> Set.copyOf(set);
            case Map<?, ?> map -> {
                var copy = new TreeMap<@Nullable Object, @Nullable Object>();
                map.forEach((key, each) -> copy.put(value(key), value(each)));
                yield copy;
            }
            case Object other when VALUES.contains(other.getClass()) -> other;
            default -> throw new IllegalArgumentException(value.getClass() + " is no plain value");
        };
    }

    private static Object made(Record record) {
        try {
            var components = record.getClass().getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                var accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                values[i] = value(accessor.invoke(record));
            }
            var constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
