package org.jventure.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SelectorTest {

    private static final Function<List<String>, List<String>> KEYWORDS = keywords -> keywords;
    private static final List<List<String>> THINGS =
            List.of(List.of("rusty", "sword"), List.of("coin"), List.of("golden", "sword"), List.of("coin", "copper"));

    private static List<List<String>> each(String text) {
        return TargetFinder.each(THINGS, Selector.of(text), KEYWORDS);
    }

    @Test
    void aWordMeansTheFirstThatFits() {
        assertThat(each("sword")).containsExactly(THINGS.get(0));
        assertThat(each("SW")).containsExactly(THINGS.get(0));
        assertThat(each("golden sword")).containsExactly(THINGS.get(2));
        assertThat(each("the golden sword")).containsExactly(THINGS.get(2));
        assertThat(each("axe")).isEmpty();
    }

    @Test
    void aNumberCountsThoseThatFit() {
        assertThat(each("2.sword")).containsExactly(THINGS.get(2));
        assertThat(each("2.co")).containsExactly(THINGS.get(3));
        assertThat(each("3.sword")).isEmpty();
        assertThat(each("0.sword")).containsExactly(THINGS.get(0));
        assertThat(each("999999.sword")).isEmpty();
        assertThat(each("99999999999.sword")).isEmpty();
    }

    @Test
    void allMeansEveryOneThatFits() {
        assertThat(each("all")).isEqualTo(THINGS);
        assertThat(each("everything")).isEqualTo(THINGS);
        assertThat(each("all.coin")).containsExactly(THINGS.get(1), THINGS.get(3));
        assertThat(each("all.axe")).isEmpty();
    }

    @Test
    void nothingMeansNothing() {
        assertThat(each("")).isEmpty();
        assertThat(each("the")).isEmpty();
        assertThat(each("2.")).isEmpty();
    }

    @Test
    void oneThingIsNeverAll() {
        assertThat(TargetFinder.one(THINGS, Selector.of("all"), KEYWORDS)).isEmpty();
        assertThat(TargetFinder.one(THINGS, Selector.of("2.coin"), KEYWORDS)).contains(THINGS.get(3));
    }
}
