package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jventure.codex.Codex;
import org.jventure.codex.calling.CharacterClass;
import org.jventure.codex.help.HelpTopic;
import org.jventure.codex.proficiency.Proficiency;
import org.jventure.codex.race.Race;
import org.jventure.codex.skill.Skill;
import org.jventure.codex.social.Social;
import org.jventure.testing.GameRules;
import org.jventure.text.Markup;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the world that comes with the program has of things of no zone: peoples, callings, skills and help. */
class StarterCodexTest {

    /** What is written down for later, and told to nobody until it works. */
    private static final Set<String> NOT_TOLD_YET = Set.of("growing");

    private static final Pattern COMMAND = Pattern.compile("\\{command[^}]*}([a-z]+)[^{]*\\{/command}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:][\"')\\]]?");

    private final Pack pack = PackCodex.pack(StarterWorld.BUILT_IN);
    private final Codex codex = PackCodex.of(pack);

    StarterCodexTest() throws IOException {}

    @Test
    void newcomersHaveAChoiceOfFourAndFour() {
        assertThat(codex.all(Race.class)).hasSizeGreaterThanOrEqualTo(4).allMatch(race -> !race.skills().isEmpty());
        assertThat(codex.all(CharacterClass.class)).hasSizeGreaterThanOrEqualTo(4)
                .allMatch(calling -> !calling.proficiencies().isEmpty());
    }

    @Test
    void everyCallingHasSomethingToLearnFromTheFirstLevelToTheTwelfth() {
        assertThat(codex.all(CharacterClass.class)).allSatisfy(calling -> assertThat(calling.skills())
                .extracting(key -> codex.find(Skill.class, key).orElseThrow().level())
                .as(calling.key())
                .hasSizeGreaterThanOrEqualTo(6)
                .startsWith(1)
                .isSorted()
                .endsWith(12));
    }

    @Test
    void everySkillHasWordsForAllWhoSeeIt() {
        assertThat(codex.all(Skill.class)).allSatisfy(skill -> {
            assertThat(skill.userText()).as(skill.key()).isNotBlank();
            assertThat(skill.receiverText()).as(skill.key()).contains("[user]");
            assertThat(skill.othersText()).as(skill.key()).isNotBlank();
        });
    }

    @Test
    void noSkillIsCalledLikeACommandOrAGesture() {
        assertThat(codex.all(Skill.class)).extracting(Skill::key)
                .noneMatch(key -> GameRules.commands().findWhole(key).isPresent())
                .noneMatch(key -> codex.find(Social.class, key).isPresent());
    }

    @Test
    void nobodyIsToldOfWhatDoesNotWorkYet() {
        assertThat(codex.all(Skill.class)).isNotEmpty().allMatch(Skill::enabled);
        assertThat(codex.all(HelpTopic.class)).filteredOn(topic -> !topic.enabled())
                .extracting(HelpTopic::key).containsExactlyInAnyOrderElementsOf(NOT_TOLD_YET);
    }

    @Test
    void theHelpSpeaksOnlyOfWhatThereIs() {
        var dead = codex.all(HelpTopic.class).stream().filter(HelpTopic::enabled)
                .flatMap(topic -> COMMAND.matcher(topic.body()).results().map(found -> found.group(1)))
                .filter(word -> GameRules.commands().find(word).isEmpty() && codex.find(Social.class, word).isEmpty()
                        && codex.find(Skill.class, word).isEmpty());

        assertThat(dead).isEmpty();
    }

    @Test
    void whoCanBeFoughtIsOfTheCoast() throws IOException {
        Map<String, Map<String, ?>> balance;
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/balance/lantern-coast.yaml"))) {
            balance = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        }

        assertThat(pack.npcs()).filteredOn(npc -> !npc.fights().isEmpty()).hasSizeGreaterThan(14);
        assertThat(codex.all(CharacterClass.class)).extracting(CharacterClass::key)
                .containsExactlyInAnyOrderElementsOf(balance.get("classes").keySet());
    }

    @Test
    void everyTextEndsAsASentence() {
        var skills = codex.all(Skill.class).stream().flatMap(skill ->
                Stream.of(skill.description(), skill.userText(), skill.receiverText(), skill.othersText()));
        var callings = codex.all(CharacterClass.class).stream().flatMap(one -> Stream.of(one.summary(), one.description()));
        var races = codex.all(Race.class).stream().flatMap(one -> Stream.of(one.summary(), one.description()));
        var proficiencies = codex.all(Proficiency.class).stream().map(Proficiency::description);
        var help = codex.all(HelpTopic.class).stream().map(HelpTopic::body);

        var texts = Stream.of(skills, callings, races, proficiencies, help).flatMap(Function.identity())
                .map(text -> Markup.parse(text).plainText());

        assertThat(texts.filter(text -> !SENTENCE_END.matcher(text).matches())).isEmpty();
    }
}
