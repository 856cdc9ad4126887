package org.jventure.zone;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.turn.Question;

/**
 * What the zone has asked of rows that several zones write. A question leaves behind the commit of all that happened
 * before it, and is asked again while the store is away; its answer is a turn. With the zone's memory they are forgotten: what
 * was decided stays so, and is found when the character enters again. The zone's thread only.
 */
final class Questions {

    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

    /** Half a second. */
    private static final long PAUSE_PULSES = 5;

    /** Half a minute of the zone's own time. */
    private static final int MOST_TRIES = 60;

    private final Scene scene;
    private final Timers timers;
    private final Map<Long, Open<?>> open = new HashMap<>();
    private long last;

    Questions(Scene scene, Timers timers) {
        this.scene = scene;
        this.timers = timers;
    }

    /** What the answer is for; one of the two is called, once. */
    interface Then<T> {

        void answered(T answer);

        /**
         * There is no answer.
         *
         * @param mayPass whether the store could not be asked for too long; false if it can't answer this at all
         */
        void inVain(boolean mayPass);
    }

    private record Open<T>(Question.Work<T> work, Then<T> then, int tries) {

        @SuppressWarnings("unchecked") // what the same work has answered
        void answered(Object answer) {
            then.answered((T) answer);
        }

        Open<T> again() {
            return new Open<>(work, then, tries + 1);
        }
    }

    <T> void ask(Question.Work<T> work, Then<T> then) {
        var number = ++last;
        open.put(number, new Open<>(work, then, 1));
        scene.commits().send(() -> put(number));
    }

    private void put(long number) {
        var question = open.get(number);
        if (question != null) {
            scene.ports().keeper().ask(scene.reign(), number, question.work());
        }
    }

    void answered(long number, Object answer) {
        var question = open.remove(number);
        if (question != null) {
            question.answered(answer);
        }
    }

    void failed(ZoneMessage.AskFailed failure) {
        var number = failure.number();
        var question = open.get(number);
        if (question == null) {
            return;
        }
        if (failure.mayPass() && question.tries() < MOST_TRIES) {
            open.put(number, question.again());
            timers.after(PAUSE_PULSES, () -> put(number));
        } else {
            if (failure.mayPass()) { // else it is logged where it failed
                LOG.warn("Zone {} was not answered: {}", scene.reign().zone(), failure.reason());
            }
            open.remove(number);
            question.then().inVain(failure.mayPass());
        }
    }
}
