package org.jventure.turn;

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
}
