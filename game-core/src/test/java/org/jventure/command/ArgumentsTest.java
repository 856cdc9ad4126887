package org.jventure.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.jventure.command.Arguments.Pair;
import org.jventure.turn.Refusal;

class ArgumentsTest {

    private static Arguments of(String text) {
        return new Arguments("give", text);
    }

    @Test
    void whatIsMissingBecomesARefusal() {
        assertThatThrownBy(() -> of("").rest("Give what?")).isInstanceOf(Refusal.class).hasMessage("Give what?");
        assertThatThrownBy(() -> of("").word("Give what?")).isInstanceOf(Refusal.class);
        assertThat(of("").isEmpty()).isTrue();
    }

    @Test
    void wordsComeOneByOne() {
        assertThat(of("bob  the key").word("?")).isEqualTo("bob");
        assertThat(of("bob  the key").afterWord().text()).isEqualTo("the key");
        assertThat(of("bob").afterWord().isEmpty()).isTrue();
    }

    @Test
    void aSmallWordInFrontIsPassedOver() {
        assertThat(of("at the cat").without("at").text()).isEqualTo("the cat");
        assertThat(of("At the cat").without("at").text()).isEqualTo("the cat");
        assertThat(of("attic").without("at").text()).isEqualTo("attic");
        assertThat(of("at").without("at").isEmpty()).isTrue();
    }

    @Test
    void aSmallWordParts() {
        assertThat(of("lantern to ann").around("to")).contains(new Pair("lantern", "ann"));
        assertThat(of("map to sea TO ann").around("to")).contains(new Pair("map to sea", "ann"));
        assertThat(of("rope out of sack").around("from", "out of")).contains(new Pair("rope", "sack"));
        assertThat(of("tomato ann").around("to")).isEmpty();
        assertThat(of("lantern to").around("to")).contains(new Pair("lantern", ""));
        assertThat(of("to ann").around("to")).contains(new Pair("", "ann"));
        assertThat(of("to").around("to")).contains(new Pair("", ""));
    }
}
