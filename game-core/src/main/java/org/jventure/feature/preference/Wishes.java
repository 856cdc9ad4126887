package org.jventure.feature.preference;

import java.util.function.UnaryOperator;
import org.jventure.text.Preferences;
import org.jventure.turn.Turn;

/** The preferences of who acts: a part of its sheet like any other, stored with the turn. */
final class Wishes {

    private Wishes() {}

    static Preferences of(Turn turn) {
        return turn.actor().sheet().preferences();
    }

    static void change(Turn turn, UnaryOperator<Preferences> how) {
        var sheet = turn.actor().sheet();
        turn.store(turn.actor().with(sheet.preferring(how.apply(sheet.preferences()))));
    }
}
