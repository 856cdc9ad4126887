package org.jventure.admin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The values, their schema and the page about them tell of the same things. */
class ChartDocsTest {

    @Test
    void theSchemaKnowsEveryValueAndNoOther() throws IOException {
        var schema = new TreeSet<String>();
        known("", yaml("values.schema.json"), schema);
        schema.remove("global"); // Helm's own

        assertThat(schema).isEqualTo(values());
    }

    @Test
    void thePageExplainsEveryValueAndNoOther() throws IOException {
        var explained = Files.readString(Chart.FOLDER.resolve("README.md")).lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(explained).isEqualTo(values());
    }

    @Test
    void objectsTakeNoUnknownKeysAnywhere() throws IOException {
        assertThat(open("", yaml("values.schema.json"))).isEmpty();
    }

    private static Set<String> values() throws IOException {
        var values = new TreeSet<String>();
        leaves("", yaml("values.yaml"), values);
        return values;
    }

    private static void leaves(String path, Map<String, Object> values, Set<String> found) {
        values.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map && !map.isEmpty() && !path(path, key).equals("resources")) {
                leaves(path(path, key), cast(map), found);
            } else {
                found.add(path(path, key));
            }
        });
    }

    private static void known(String path, Map<String, Object> schema, Set<String> found) {
        cast((Map<?, ?>) schema.get("properties")).forEach((key, value) -> {
            var property = cast((Map<?, ?>) value);
            if (property.containsKey("properties") && !path(path, key).equals("resources")) {
                known(path(path, key), property, found);
            } else {
                found.add(path(path, key));
            }
        });
    }

    private static Set<String> open(String path, Map<String, Object> schema) {
        var open = new TreeSet<String>();
        if (schema.containsKey("properties") && schema.get("properties") instanceof Map<?, ?> properties) {
            if (schema.get("type") != null && !Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                open.add(path);
            }
            cast(properties).forEach((key, value) -> open.addAll(open(path(path, key), cast((Map<?, ?>) value))));
        }
        return open;
    }

    private static String path(String parent, String key) {
        return parent.isEmpty() ? key : parent + "." + key;
    }

    private static Map<String, Object> yaml(String file) throws IOException {
        return Manifests.yaml().load(Files.readString(Chart.FOLDER.resolve(file)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
