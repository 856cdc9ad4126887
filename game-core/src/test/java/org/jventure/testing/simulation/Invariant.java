package org.jventure.testing.simulation;

import java.util.List;
import org.jventure.kernel.ZoneId;
import org.jventure.zone.Batch;

/**
 * A promise that is watched while a simulation runs, and checked when all is well again. What breaks it is reported to
 * the {@link Audit}; nothing is thrown. One thread.
 */
interface Invariant {

    /** As in the list of invariants, with a name: "I1 one effective owner". */
    String name();

    /** A zone has performed a line; the audit knows it already. */
    default void performed(Deed deed, Audit audit) {}

    /** A batch has come into the store just now; the audit does not hold its changes yet. */
    default void writing(Batch batch, String process, List<Deed> deeds, Audit audit) {}

    /** A leader has given the zone to the node of that name. */
    default void assigned(ZoneId zone, long before, long epoch, String node, Audit audit) {}

    /** Somebody has read the words; {@code reader} is the name of a character. */
    default void shown(String reader, String terminal, String words, Audit audit) {}

    /** Somebody has read words that claim this. */
    default void claimed(String reader, Claim claim, Audit audit) {}

    /** All trouble is over, and everybody is in the world. */
    default void settled(Play play, Audit audit) {}
}
