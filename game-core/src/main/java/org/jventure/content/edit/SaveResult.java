package org.jventure.content.edit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a draft. Only {@link Saved} has written anything. */
public sealed interface SaveResult<T> {

    /** It is stored; so it is too if what was stored said the same already. The game shows it within a second. */
    record Saved<T>(long version) implements SaveResult<T> {}

    /**
     * Somebody has saved since the draft was begun. The builder decides between the two.
     *
     * @param current what is stored now; save over its version to replace it
     * @param by      who stored it; null if no builder did, but a world pack or an operator's hand
     * @param at      when, if somebody did
     */
    record Stale<T>(Versioned<T> current, @Nullable String by, @Nullable Instant at) implements SaveResult<T> {}

    /** It can't be stored as it is. */
    record Invalid<T>(List<Flaw> flaws) implements SaveResult<T> {

        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** This account may not edit that. */
    record Forbidden<T>() implements SaveResult<T> {}

    /** There is no such thing, or it has been retired; or no such zone for it. */
    record Gone<T>() implements SaveResult<T> {}
}
