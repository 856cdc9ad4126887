package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.content.model.YamlWriter;
import org.jventure.content.model.tide.TideKind;
import org.jventure.testing.TestKinds;

/** What every kind of content promises. A new kind needs a sample with all of its fields, and nothing else. */
class KindContractTest {

    private static final Kinds KINDS = TestKinds.and(new TideKind());

    /** One thing of each kind, with every field that there is. */
    private static final Map<String, String> SAMPLES = Map.of(
            "damage-type", "{name: fire, attack: {stat: willpower, ratio: 10}, defence: {stat: agility, ratio: 30}}",
            "item-aspect", """
                    name: of the tide
                    description: It hums.
                    armour: 1
                    effects:
                      - {kind: change, field: strength, mode: add, amount: 1}
                    """,
            "skill", """
                    name: Spark
                    description: "A {skill}small{/skill} flame.\\nIt hurts."
                    level: 2
                    cost: 3
                    cooldown: 1500ms
                    user-text: "You set [target] alight."
                    receiver-text: "[user] sets you alight."
                    others-text: "[user] sets [target] alight."
                    effects:
                      - {kind: damage, type: fire, amount: 10}
                      - {kind: damage-over-time, type: fire, amount: 2, every: 2s, count: 3}
                      - {kind: damage-types, types: [fire, frost]}
                      - {kind: recover, type: endurance, amount: 4}
                      - {kind: change, field: strength, mode: divide, amount: 2}
                      - {kind: boost, field: max-health, mode: multiply, amount: 2, duration: 1m}
                    allowed: [damage, change]
                    tags: [fire]
                    enabled: false
                    everybodys: true
                    on-oneself: true
                    """,
            "proficiency", "{name: Swimming, description: To stay above the water.}",
            "social", """
                    alone: {actor: You nod., others: "[name] nods."}
                    toward: {actor: "You nod to [target].", target: "[name] nods to you.", others: "[name] nods to [target]."}
                    """,
            "help-topic", """
                    title: On fighting
                    keywords: [fight]
                    body: "Type {command}kill{/command}.\\n\\n  Then run."
                    enabled: false
                    """,
            "race", """
                    name: Elf
                    summary: Thin.
                    description: Very thin.
                    place: 3
                    stats: {strength: 8, agility: 14, max-health: 40}
                    skills: [spark]
                    """,
            "class", """
                    name: Mage
                    summary: Burns.
                    description: Burns well.
                    place: 2
                    skills: [spark]
                    proficiencies: [{proficiency: swimming, level: 5, ranks: 2}]
                    """,
            "tide", "{height: 3, socials: [nod, wave]}");

    static Stream<Kind<?>> kinds() {
        return KINDS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aWholeSampleIsSoundAndKeepsEveryField(Kind<?> kind) {
        var sample = sample(kind);

        assertThat(troubles(kind, sample)).isEmpty();
        assertThat(Kinds.canonical(kind, "key", sample)).as("every field of the sample, and none is lost").isEqualTo(sample);
        assertThat(key(kind, sample)).isEqualTo("key");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsSoundIsTheSameBytesAgainHoweverItWasWritten(Kind<?> kind) {
        each(kind, (seed, fields) -> {
            if (troubles(kind, fields).isEmpty()) {
                var written = YamlWriter.yaml(Kinds.canonical(kind, "key", fields));

                assertThat(YamlWriter.yaml(Kinds.canonical(kind, "key", parse(written)))).isEqualTo(written);
                assertThat(YamlWriter.yaml(Kinds.canonical(kind, "key", reversed(fields)))).isEqualTo(written);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingThatAnybodyWritesMakesItThrow(Kind<?> kind) {
        each(kind, (seed, fields) -> assertThat(troubles(kind, fields))
                .as("seed %d: %s", seed, fields)
                .allSatisfy(trouble -> {
                    assertThat(trouble.message()).isNotBlank();
                    assertThat(trouble.remedy()).isNotBlank();
                }));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsMissingOrMisspelledIsTold(Kind<?> kind) {
        for (String field : sample(kind).values().keySet()) {
            var misspelled = sample(kind).without(field).with(field + "x", sample(kind).values().get(field));

            assertThat(troubles(kind, misspelled))
                    .as(field)
                    .anyMatch(trouble -> trouble.path().equals(field + "x") && trouble.message().contains("is no field of"));
        }
    }

    private interface Check {
        void on(int seed, Value.Fields fields);
    }

    /** Lets the check see the sample with more and more of it changed at random. */
    private static void each(Kind<?> kind, Check check) {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            Value value = sample(kind);
            for (int i = 0; i <= seed % 4; i++) {
                value = mutated(value, random);
            }
            if (value instanceof Value.Fields fields) {
                check.on(seed, fields);
            }
        }
    }

    private static Value mutated(Value value, Random random) {
        return switch (value) {
            case Value.Fields(var values) when !values.isEmpty() -> {
                var changed = new LinkedHashMap<>(values);
                var names = List.copyOf(values.keySet());
                var name = names.get(random.nextInt(names.size()));
                switch (random.nextInt(6)) {
                    case 0 -> changed.remove(name);
                    case 1 -> changed.put(name, anything(random));
                    default -> changed.put(name, mutated(values.get(name), random));
                }
                yield new Value.Fields(changed);
            }
            case Value.Items(var items) when !items.isEmpty() -> {
                var changed = new ArrayList<>(items);
                int at = random.nextInt(items.size());
                switch (random.nextInt(4)) {
                    case 0 -> changed.remove(at);
                    case 1 -> changed.add(items.get(at));
                    default -> changed.set(at, mutated(items.get(at), random));
                }
                yield new Value.Items(changed);
            }
            default -> anything(random);
        };
    }

    private static Value anything(Random random) {
        var texts = List.of("", " ", "0", "-1", "7", "99999999999", "true", "40s", "1d", "fire", "No Key", "{", "[name]",
                "a: b # c", "two\nlines", " leading", "divide", "endurance", "y".repeat(200));
        return switch (random.nextInt(8)) {
            case 0 -> new Value.Items(List.of());
            case 1 -> new Value.Items(List.of(Value.text("x")));
            case 2 -> Value.NOTHING;
            default -> Value.text(texts.get(random.nextInt(texts.size())));
        };
    }

    private static Value.Fields reversed(Value.Fields fields) {
        var reversed = new LinkedHashMap<String, Value>();
        new TreeMap<>(fields.values()).descendingMap().forEach((name, value) -> reversed.put(
                name, value instanceof Value.Fields inner ? reversed(inner) : value));
        return new Value.Fields(reversed);
    }

    private static List<Report.Trouble> troubles(Kind<?> kind, Value.Fields fields) {
        var report = new Report(Set.of());
        Kinds.read(kind, "key", fields, report);
        return report.troubles();
    }

    private static <T extends Record> String key(Kind<T> kind, Value.Fields fields) {
        return kind.key(Kinds.read(kind, "key", fields, new Report(Set.of())));
    }

    private static Value.Fields sample(Kind<?> kind) {
        return parse(SAMPLES.get(kind.name()));
    }

    static Value.Fields parse(String yaml) {
        var problems = new Problems();
        var fields = new YamlTree("test.yaml", problems, new HashSet<>())
                .read(yaml.getBytes(StandardCharsets.UTF_8))
                .map(tree -> new YamlValues(tree.file(), 1, tree.root()).fields())
                .orElse(Value.NOTHING);
        assertThat(problems.list()).as(yaml).isEmpty();
        return fields;
    }
}
