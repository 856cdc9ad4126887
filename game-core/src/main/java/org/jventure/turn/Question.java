package org.jventure.turn;

import java.util.function.BiConsumer;
import org.jventure.escrow.SharedRows;

/**
 * What a turn wants of rows that several zones write: to read them, or to decide something by compare-and-set.
 *
 * @param work    blocks, on another thread, and may be done again if its answer was lost: it must not matter how often
 * @param then    the turn that the answer is worth, of the same actor; not called if that has left the zone meanwhile,
 *                or the zone its memory: to go on elsewhere, or because it broke off
 * @param tooLate what the actor is told in that case, wherever it is now; empty for nothing
 */
public record Question<T>(Work<T> work, BiConsumer<Turn, T> then, String tooLate) {

    /** What is asked. Sees and changes shared rows and escrow only, never what a zone owns. */
    @FunctionalInterface
    public interface Work<T> {

        T ask(SharedRows rows);
    }
}
