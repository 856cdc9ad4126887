package org.jventure.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jventure.codex.Codex;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.text.OwnColours;
import org.yaml.snakeyaml.Yaml;

/** A codex in a few words of YAML: {@code socials/nod: {alone: …}}. Nothing may be wrong with it. */
public final class TestCodex {

    private TestCodex() {}

    public static Codex of(String yaml) {
        var codex = new Codex.Builder();
        Map<String, Object> things = new Yaml().load(yaml);
        things.forEach((name, fields) -> {
            var plural = name.substring(0, name.indexOf('/'));
            var kind = TestKinds.all().all().stream().filter(it -> it.plural().equals(plural)).findFirst().orElseThrow();
            add(codex, kind, name.substring(plural.length() + 1), (Value.Fields) value(fields));
        });
        return codex.build(yaml, OwnColours.NONE);
    }

    private static <T extends Record> void add(Codex.Builder codex, Kind<T> kind, String key, Value.Fields fields) {
        var report = new Report(Set.of());
        codex.add(kind, Kinds.read(kind, key, fields, report));
        if (!report.troubles().isEmpty()) {
            throw new IllegalArgumentException(report.troubles().toString());
        }
    }

    /** Fields as builders write them. */
    static Value.Fields values(String yaml) {
        return (Value.Fields) value(new Yaml().load(yaml));
    }

    static Value value(Object written) {
        return switch (written) {
            case Map<?, ?> map -> {
                var values = new LinkedHashMap<String, Value>();
                map.forEach((name, one) -> values.put(String.valueOf(name), value(one)));
                yield new Value.Fields(values);
            }
            case java.util.List<?> list -> new Value.Items(list.stream().map(TestCodex::value).toList());
            default -> Value.text(String.valueOf(written));
        };
    }
}
