package org.jventure.turn;

import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;

/**
 * Turns one family of events into words for each who sees it. Pure; found by component scan.
 *
 * @param <E> the sealed family
 */
public interface Narration<E extends GameEvent> {

    Class<E> family();

    /** What the viewer reads; empty shows nothing. */
    StyledText narrate(E event, CharacterId viewer);

    /** What the viewer's program is told of it beside, if it wants to know that kind; null is nothing, as of most events. */
    default @Nullable ClientFact fact(E event, CharacterId viewer) {
        return null;
    }
}
