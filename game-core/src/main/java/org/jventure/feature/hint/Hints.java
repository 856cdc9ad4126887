package org.jventure.feature.hint;

import org.jventure.kernel.CharacterId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Turn;

/** Gives hints to those who want them. Called within a turn. */
public final class Hints {

    private Hints() {}

    /** Shows the hint to the character, if it has not read it yet and its player wants hints. */
    public static void give(Turn turn, CharacterId to, Hint hint) {
        turn.world().character(to)
                .filter(reader -> !reader.sheet().preferences().quiet())
                .filter(reader -> !reader.sheet().persona().hinted().contains(hint.key()))
                .ifPresent(reader -> {
                    turn.store(reader.with(reader.sheet().seenAs(reader.sheet().persona().hinted(hint.key()))));
                    turn.answerTo(to, StyledText.of(Style.HINT, "Hint: " + hint.words()));
                });
    }
}
