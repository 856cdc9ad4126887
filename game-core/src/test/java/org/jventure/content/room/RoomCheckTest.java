package org.jventure.content.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jventure.content.edit.Flaw;
import org.jventure.content.room.RoomDraft.ExitDraft;
import org.jventure.content.room.RoomDraft.FeatureDraft;

class RoomCheckTest {

    private static final RoomDraft SOUND = new RoomDraft(
            "The Pier", "Planks and {feature}water{/feature}.", List.of(new FeatureDraft(List.of("water"), "Wet.")),
            List.of(new ExitDraft("north", "quay/hut"), new ExitDraft("in", "quay/pier")));

    private static List<Flaw> flaws(RoomDraft draft) {
        return RoomCheck.flaws(TidyRoom.of(draft, "quay"), "quay", Set.of("quay/pier", "quay/hut", "hill/top"), Set.of("ember"));
    }

    private static List<Flaw> ofName(String name) {
        return flaws(EditedWorld.named(SOUND, name));
    }

    private static List<Flaw> ofDescription(String description) {
        return flaws(EditedWorld.described(SOUND, description));
    }

    private static List<Flaw> ofFeatures(List<FeatureDraft> features) {
        return flaws(new RoomDraft(SOUND.name(), SOUND.description(), features, SOUND.exits()));
    }

    private static List<Flaw> ofExits(ExitDraft... exits) {
        return flaws(new RoomDraft(SOUND.name(), SOUND.description(), SOUND.features(), List.of(exits)));
    }

    @Test
    void aSoundRoomHasNoFlaw() {
        assertThat(flaws(SOUND)).isEmpty();
        assertThat(ofName("Ann's <b>Inn</b> \"früh\" 🐦")).isEmpty();
    }

    @Test
    void aNameIsOneShortLineWithoutMarkup() {
        assertThat(ofName(" ")).containsExactly(new Flaw("name", "The name is empty. Write one."));
        assertThat(ofName("x".repeat(10_000)))
                .containsExactly(new Flaw("name", "'name' has 10000 letters: shorten it to 80."));
        assertThat(ofName("a\nb")).containsExactly(new Flaw("name", "'name' has several lines: write it as one line."));
        assertThat(ofName("{heading}Inn{/heading}"))
                .containsExactly(new Flaw("name", "'name' takes no markup: remove the tags."));
    }

    @Test
    void whatWouldSteerATerminalIsRefused() {
        assertThat(ofName("a\u001b[2Jb"))
                .containsExactly(new Flaw("name", "'name' has the invisible character U+001B: remove it."));
        assertThat(ofName("a\0b")).hasSize(1);
        assertThat(ofDescription("a\u202eb"))
                .containsExactly(new Flaw("description", "'description' has the invisible character U+202E: remove it."));
        assertThat(ofDescription("a\ud800b")).hasSize(1);
        assertThat(ofDescription("one\n\ttwo")).isEmpty();
    }

    @Test
    void aDescriptionHasSoundMarkupAndAnEnd() {
        assertThat(ofDescription("")).containsExactly(new Flaw("description", "The description is empty. Write one."));
        assertThat(ofDescription("x".repeat(4001))).hasSize(1);
        assertThat(ofDescription("{feature}water")).containsExactly(new Flaw(
                "description", "'{feature}' is never closed: write {/feature} behind the words it is for."));
        assertThat(ofDescription("{featur}x{/featur}").getFirst()).isEqualTo(new Flaw(
                "description", "'{featur}' is no markup tag: did you mean 'feature'?"));
    }

    @Test
    void aFeatureHasKeywordsAndADescription() {
        assertThat(ofFeatures(List.of(SOUND.features().getFirst(), new FeatureDraft(List.of(" "), ""))))
                .extracting(Flaw::field).containsExactly("features[1].keywords", "features[1].description");
        assertThat(ofFeatures(List.of(new FeatureDraft(List.of("Old Rope"), "x")))).containsExactly(new Flaw(
                "features[0].keywords", "keyword 'Old Rope' is not one lower-case word: write old, rope."));
        assertThat(ofFeatures(List.of(new FeatureDraft(List.of("x".repeat(10_000)), "x")))).singleElement()
                .satisfies(flaw -> assertThat(flaw.words()).hasSizeLessThan(300));
    }

    @Test
    void thereIsAnEndToFeaturesAndKeywords() {
        assertThat(ofFeatures(Collections.nCopies(51, SOUND.features().getFirst())))
                .containsExactly(new Flaw("features", "There are 51 features. A room takes up to 50."));
        var many = java.util.stream.IntStream.range(0, 21).mapToObj(i -> "k" + i).toList();
        assertThat(ofFeatures(List.of(new FeatureDraft(many, "x")))).hasSize(1);
    }

    @Test
    void anExitLeadsOneWayIntoARoomThatIsThere() {
        assertThat(ofExits(new ExitDraft("nroth", "hill/top"))).containsExactly(
                new Flaw("exits[0].direction", "'nroth' is no direction: did you mean 'north'?"));
        assertThat(ofExits(new ExitDraft("n", "hut"), new ExitDraft("north", "hill/top"))).containsExactly(
                new Flaw("exits[1].direction", "There is another exit north. Remove one of the two."));
        assertThat(ofExits(new ExitDraft("up", "top"))).containsExactly(
                new Flaw("exits[0].room", "'quay/top' is no room of this world: did you mean 'hill/top'?"));
        assertThat(ofExits(new ExitDraft("up", "x\0y".repeat(5000)))).singleElement()
                .satisfies(flaw -> assertThat(flaw.words()).hasSizeLessThan(400));
        assertThat(ofExits(new ExitDraft("up", ""))).containsExactly(
                new Flaw("exits[0].room", "The exit leads nowhere. Name a room, or remove the exit."));
    }
}
