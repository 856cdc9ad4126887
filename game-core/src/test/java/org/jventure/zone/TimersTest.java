package org.jventure.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {

    private final Timers timers = new Timers();
    private final List<String> ran = new ArrayList<>();

    private void pulses(int count) {
        for (int i = 0; i < count; i++) {
            timers.pulse();
        }
    }

    @Test
    void tasksRunWhenTheyAreDueAndOnce() {
        timers.after(3, () -> ran.add("three"));
        timers.after(1, () -> ran.add("one"));

        pulses(2);
        assertThat(ran).containsExactly("one");

        pulses(10);
        assertThat(ran).containsExactly("one", "three");
    }

    @Test
    void tasksOfOnePulseRunInTheOrderOfTheirMaking() {
        for (int i = 0; i < 20; i++) {
            var name = "" + i;
            timers.after(5, () -> ran.add(name));
        }

        pulses(5);

        assertThat(ran).first().isEqualTo("0");
        assertThat(ran).isSortedAccordingTo(java.util.Comparator.comparing(Integer::valueOf)).hasSize(20);
    }

    @Test
    void aTaskThatPlansItselfAgainDoesNotRunTwiceInAPulse() {
        timers.after(0, this::again);

        pulses(3);

        assertThat(ran).hasSize(3);
    }

    private void again() {
        ran.add("again");
        timers.after(0, this::again);
    }
}
