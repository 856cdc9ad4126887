package org.jventure.turn;

import org.jventure.kernel.CharacterId;

/**
 * Where staff in the game ask what has become of a thing. Any thread; never blocks, never throws. Each question is noted;
 * the answer reaches the asker later, as words.
 */
@FunctionalInterface
public interface ItemDesk {

    /**
     * Asks for the birth and every holding of an item.
     *
     * @param digits the id or its beginning: at least 8 hexadecimal digits in lower case, without dashes
     */
    void trace(CharacterId asker, String digits);
}
