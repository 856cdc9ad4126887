package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.content.KindContractTest.parse;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.jventure.codex.Value;
import org.jventure.content.model.YamlWriter;

class YamlWriterTest {

    private static final List<String> PIECES = List.of(
            "a", "word", " ", "  ", "\n", "\n\n", "\n  ", ": ", " #", "#", "- ", "'", "\"", "\\", "{item}", "[x]", ",", "&a", "*b",
            "!t", "|", ">", "%", "@", "`", "true", "null", "~", "1", "0x1", "é", "–", "🜂", "\t", "\u00a0", "\ufeff", "\u0085", "?",
            "---", "...", "a sentence of some length that goes on and on until the line is full, ");

    @Test
    void itIsWhatABuilderWouldWrite() {
        var fields = new Value.Fields(Map.of("rooms", new Value.Fields(Map.of("pier", new Value.Fields(Map.of(
                "name", Value.text("The Pier"))).with("description", Value.text("Tarred planks run out over green water, and "
                        + "the gulls that sit on the last of them have been fed by so many travellers that they know a fool."
                        + "\nIt smells of {feature}tar{/feature}."))
                .with("features", new Value.Items(List.of(
                        new Value.Fields(Map.of("keywords", Value.texts(List.of("planks", "pier"))))
                                .with("takeable", Value.flag(false)).with("capacity", Value.number(3)))))
                .with("lying", Value.text("A lantern: lit."))))));

        assertThat(YamlWriter.yaml(fields)).isEqualTo("""
                rooms:
                  pier:
                    name: The Pier
                    description: >-
                      Tarred planks run out over green water, and the gulls that sit on the last of them have been
                      fed by so many travellers that they know a fool.

                      It smells of {feature}tar{/feature}.
                    features:
                      - keywords: [planks, pier]
                        takeable: false
                        capacity: 3
                    lying: "A lantern: lit."
                """);
    }

    @Test
    void whateverIsWrittenIsReadAgainJustSo() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var fields = new Value.Fields(Map.of("one", value(random, 0), "two", Value.text(text(random))));

            var yaml = YamlWriter.yaml(fields);

            assertThat(parse(yaml)).as("seed %d:\n%s", seed, yaml).isEqualTo(fields);
        }
    }

    private static Value value(Random random, int depth) {
        return switch (random.nextInt(depth > 2 ? 1 : 4)) {
            case 1 -> new Value.Items(random.ints(random.nextInt(4)).mapToObj(_ -> value(random, depth + 1)).toList());
            case 2 -> new Value.Fields(Map.of(key(random), value(random, depth + 1)));
            case 3 -> new Value.Fields(Map.of());
            default -> Value.text(text(random));
        };
    }

    private static String key(Random random) {
        return List.of("name", "y", "old-pier", "12", "on").get(random.nextInt(5));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
