package org.jventure.escrow;

import java.util.List;
import java.util.Optional;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;

/**
 * The rows of parcels. Each method may be called again with the same outcome, which is how a lost answer is made up for.
 * Blocks; any thread. Throws if the store can't be asked.
 */
public interface Parcels {

    /** What one character may have under way. */
    int MOST_UNDER_WAY = 20;

    /** What may wait for one character. A few more fit if several are sent at one instant. */
    int MOST_WAITING = 50;

    /** What one character may send within an hour. A few more fit if several are sent at one instant. */
    int MOST_AN_HOUR = 60;

    /** So many are listed at once of each kind, the oldest. */
    int MOST_LISTED = 100;

    /** Who is called that, in the world or not; whatever the case. */
    Optional<Addressee> addressee(CharacterId sender, String name);

    /**
     * @param underWay how many parcels of the sender nobody has collected yet
     * @param waiting  how many wait for the addressee
     * @param lately   how many the sender has sent within an hour
     */
    record Addressee(CharacterId id, String name, int underWay, int waiting, int lately) {}

    /** Makes the row of a filled escrow; where there are too many, it is due to its sender at once. */
    Parcel send(EscrowId parcel);

    /** What the character has to do with; {@link #MOST_LISTED} of each kind at most. */
    Counter counter(CharacterId character);

    /**
     * Both the oldest first.
     *
     * @param waiting  for the character to collect, or due to it already
     * @param underWay what it has sent and nobody has decided about
     */
    record Counter(List<Parcel> waiting, List<Parcel> underWay) {

        public Counter {
            waiting = List.copyOf(waiting);
            underWay = List.copyOf(underWay);
        }
    }

    /** Gives it to its recipient, if nobody was faster. Answers whether it is due to the recipient, also since earlier. */
    boolean collect(EscrowId parcel, CharacterId recipient);

    /** Gives it back to its sender, if nobody was faster. Answers whether it is due to the sender, also since earlier. */
    boolean recall(EscrowId parcel, CharacterId sender);
}
