package org.jventure.escrow;

import java.util.List;
import org.jventure.kernel.CharacterId;

/** What lies in escrow. Blocks; any thread. Throws if the store can't be asked. */
public interface Escrows {

    /** So much of each kind is seen to at once. */
    int MOST = 100;

    /** What the character's zone has to see to, the oldest first; {@link #MOST} of each kind at most. */
    Concern of(CharacterId character);

    /**
     * @param due    what the character gets
     * @param undone what it has put there, and of which the row that is decided about is missing
     */
    record Concern(List<Escrowed> due, List<Escrowed> undone) {

        public Concern {
            due = List.copyOf(due);
            undone = List.copyOf(undone);
        }
    }
}
