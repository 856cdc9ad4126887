package org.jventure.testing;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records with random components, of any type that can be sent to another node. One thread; a seed repeats itself. */
public final class RandomRecords {

    private static final List<String> WORDS =
            List.of("", "a", "north", "Größe", "日本", "🙂", "a line\nand another", "x".repeat(300));

    private final Random random;

    public RandomRecords(long seed) {
        random = new Random(seed);
    }

    /** The records that the sealed type permits, or the record itself. */
    public static List<Class<?>> members(Class<?> type) {
        return type.isRecord()
                ? List.of(type)
                : Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(one -> members(one).stream())
                        .<Class<?>>map(one -> one)
                        .toList();
    }

    public Object make(Class<?> type) {
        var members = members(type);
        return makeRecord(members.get(random.nextInt(members.size())));
    }

    private Object makeRecord(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(components[i].getAnnotatedType());
            }
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Can't make a " + type, e);
        }
    }

    private @Nullable Object value(AnnotatedType type) {
        if (type.isAnnotationPresent(Nullable.class) && random.nextBoolean()) {
            return null;
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            return generic(generic);
        }
        return plain((Class<?>) type.getType());
    }

    private Object generic(AnnotatedParameterizedType type) {
        var arguments = type.getAnnotatedActualTypeArguments();
        var raw = ((ParameterizedType) type.getType()).getRawType();
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.ofNullable(value(arguments[0]));
        }
        if (raw == Map.class) {
            var map = new HashMap<@Nullable Object, @Nullable Object>();
            for (int left = random.nextInt(4); left > 0; left--) {
                map.put(value(arguments[0]), value(arguments[1]));
            }
            return map;
        }
        var list = new ArrayList<@Nullable Object>();
        for (int left = random.nextInt(4); left > 0; left--) {
            list.add(value(arguments[0]));
        }
        return list;
    }

    private Object plain(Class<?> type) {
        if (type == long.class) {
            return random.nextBoolean() ? random.nextLong() : (long) random.nextInt(5);
        } else if (type == int.class) {
            return random.nextInt();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == String.class) {
            return WORDS.get(random.nextInt(WORDS.size()));
        } else if (type == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        } else if (type == byte[].class) {
            var bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            return bytes;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return make(type);
    }
}
