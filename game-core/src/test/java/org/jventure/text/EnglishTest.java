package org.jventure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnglishTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    @Test
    void articlesFollowTheSound() {
        assertThat(Stream.of("rope", "apple", "hour", "house", "honest guard", "unicorn", "uniform", "umbrella", "unlit lamp",
                        "unimportant note", "one-eyed cat", "used net", "usurper", "ewe", "European", "oak chest", "heirloom", "utensil")
                .map(English::one))
                .containsExactly("a rope", "an apple", "an hour", "a house", "an honest guard", "a unicorn", "a uniform",
                        "an umbrella", "an unlit lamp", "an unimportant note", "a one-eyed cat", "a used net", "a usurper", "a ewe",
                        "a European", "an oak chest", "an heirloom", "a utensil");
        assertThat(English.one("the sea")).isEqualTo("the sea");
        assertThat(English.one("")).isEmpty();
    }

    @Test
    void pluralsFollowTheRulesAndTheExceptions() {
        Map.ofEntries(
                Map.entry("a brass lantern", "brass lanterns"), Map.entry("a torch", "torches"), Map.entry("a box", "boxes"),
                Map.entry("a berry", "berries"), Map.entry("a key", "keys"), Map.entry("a loaf of bread", "loaves of bread"),
                Map.entry("a rusty knife", "rusty knives"), Map.entry("a fisherman", "fishermen"),
                Map.entry("an old ferrywoman", "old ferrywomen"), Map.entry("a man-at-arms", "men-at-arms"),
                Map.entry("a lantern with a cracked pane", "lanterns with a cracked pane"), Map.entry("a herring", "herring"),
                Map.entry("a cuttlefish", "cuttlefish"), Map.entry("a field mouse", "field mice"),
                Map.entry("a dormouse", "dormice"), Map.entry("a compass", "compasses"), Map.entry("a half-elf", "half-elves"),
                Map.entry("a human", "humans"), Map.entry("a map of the salt marsh", "maps of the salt marsh"))
                .forEach((one, many) -> assertThat(English.plural(one)).isEqualTo(many));
    }

    @Test
    void numbersAreWordsWhileTheyAreSmall() {
        assertThat(English.counted(1, "a brass lantern")).isEqualTo("a brass lantern");
        assertThat(English.counted(3, "a brass lantern")).isEqualTo("three brass lanterns");
        assertThat(English.counted(12, "an apple")).isEqualTo("twelve apples");
        assertThat(English.counted(13, "an apple")).isEqualTo("13 apples");
        assertThat(English.counted(0, "an apple")).isEqualTo("no apples");
        assertThat(English.counted(2, "some sand")).isEqualTo("some sand (2)");
        assertThat(English.counted(2, "Excalibur")).isEqualTo("Excalibur (2)");
    }

    @Test
    void likeThingsAreSaidOnce() {
        assertThat(English.list(List.of("a rope", "an apple", "a rope"))).isEqualTo("two ropes and an apple");
        assertThat(English.list(List.of())).isEqualTo("nothing");
    }

    @Test
    void whatBelongsToSomebodyHasAnApostrophe() {
        assertThat(English.possessive("Ann", false)).isEqualTo("Ann's");
        assertThat(English.possessive("James", false)).isEqualTo("James's");
        assertThat(English.possessive("the guards", true)).isEqualTo("the guards'");
        assertThat(English.possessive("the men", true)).isEqualTo("the men's");
    }

    /** Whatever builders call their things. */
    @Test
    void everyNameHasAnArticleOnceAndAPluralOfItsOwnWords() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var noun = noun(random);
            var one = English.one(noun);

            assertThat(one).matches("an? .+").endsWith(noun);
            assertThat(English.one(one)).isEqualTo(one);
            assertThat(English.bare(one)).isEqualTo(noun);
            assertThat(English.definite(one)).isEqualTo("the " + noun);
            assertThat(English.plural(one)).isEqualTo(English.plural(noun)).isNotBlank().doesNotStartWith("a ");
            assertThat(English.counted(1, one)).isEqualTo(one);
            assertThat(English.counted(2, one)).isEqualTo("two " + English.plural(noun));
        }
    }

    /** However things lie about, as many are told as there are. */
    @Test
    void listsCountEverything() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var names = new ArrayList<String>();
            int ropes = random.nextInt(5);
            names.addAll(Collections.nCopies(ropes, "a rope"));
            names.addAll(Collections.nCopies(1 + random.nextInt(3), "an apple"));
            Collections.shuffle(names, random);

            var told = English.list(names);

            assertThat(told.contains("rope")).isEqualTo(ropes > 0);
            if (ropes > 1) {
                assertThat(told).contains(English.number(ropes) + " ropes");
            }
        }
    }

    @Test
    void pronounsAgreeWithTheirVerb() {
        assertThat(Pronouns.of("she")).contains(Pronouns.SHE);
        assertThat(Pronouns.of(" They/Them ")).contains(Pronouns.THEY);
        assertThat(Pronouns.of("xe")).isEmpty();
        assertThat(Pronouns.THEY.agree("are", "is")).isEqualTo("are");
        assertThat(Pronouns.IT.agree("are", "is")).isEqualTo("is");
        for (Pronouns each : Pronouns.values()) {
            assertThat(Pronouns.of(each.shown())).contains(each);
            assertThat(Pronouns.placeholders()).allSatisfy(word -> assertThat(each.inPlaceOf(word)).isPresent());
            assertThat(each.inPlaceOf("name")).isEmpty();
        }
    }

    private static String noun(Random random) {
        var words = new StringBuilder();
        int number = 1 + random.nextInt(3);
        for (int i = 0; i < number; i++) {
            words.append(i == 0 ? "" : " ").append("q"); // no article begins like that
            int length = 1 + random.nextInt(8);
            for (int j = 0; j < length; j++) {
                words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return words.toString();
    }
}
