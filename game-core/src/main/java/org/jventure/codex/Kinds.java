package org.jventure.codex;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jventure.codex.Report.Trouble;
import org.jventure.content.rule.Keys;

/** All kinds that there are, by name. Immutable. */
public final class Kinds {

    private final Map<String, Kind<?>> byName = new LinkedHashMap<>();
    private final Map<Class<? extends Record>, Kind<?>> byType = new LinkedHashMap<>();

    public Kinds(List<Kind<?>> kinds) {
        kinds.stream().sorted(Comparator.comparing(Kind::name)).forEach(kind -> {
            if (byName.put(kind.name(), kind) != null || byType.put(kind.type(), kind) != null) {
                throw new IllegalStateException("Two kinds of content are called " + kind.name() + ", or of one type");
            }
        });
    }

    /** Each of them, by name. */
    public List<Kind<?>> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Kind<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Kind<?> of(Class<? extends Record> type) {
        var kind = byType.get(type);
        if (kind == null) {
            throw new IllegalStateException("There is no kind of content of " + type);
        }
        return kind;
    }

    /** The thing, whatever is wrong with it; which the report tells. */
    public static <T extends Record> T read(Kind<T> kind, String key, Value.Fields fields, Report report) {
        if (!Keys.isKey(key)) {
            report.add(new Trouble("", "", "'%s' is no key".formatted(key),
                    "write up to %d lower-case letters, digits and single hyphens".formatted(Keys.LONGEST)));
        }
        var reader = new FieldReader(report, "the " + kind.name().replace('-', ' ') + " '" + key + "'", fields);
        var thing = kind.read(key, reader);
        reader.close();
        return thing;
    }

    /** The thing as it is always written. */
    public static <T extends Record> Value.Fields write(Kind<T> kind, T thing) {
        var writer = new FieldWriter();
        kind.write(thing, writer);
        return writer.fields();
    }

    /** What was written, as it is always written. Only of what nothing is wrong with. */
    public static Value.Fields canonical(Kind<?> kind, String key, Value.Fields fields) {
        return rewritten(kind, key, fields);
    }

    private static <T extends Record> Value.Fields rewritten(Kind<T> kind, String key, Value.Fields fields) {
        return write(kind, read(kind, key, fields, new Report(Set.of())));
    }
}
