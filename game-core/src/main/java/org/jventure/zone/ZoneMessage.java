package org.jventure.zone;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.presence.Reign;
import org.jventure.presence.ZoneRequest;
import org.jventure.turn.FarMessage;

/** What a zone is told; each is one turn or none. {@code askedAt} is the clock when the store was asked. */
public sealed interface ZoneMessage {

    record Request(ZoneRequest request) implements ZoneMessage {}

    record Hear(FarMessage message) implements ZoneMessage {}

    /** A tenth of a second has passed. */
    record Pulse() implements ZoneMessage {}

    /** The store was seen to name this node as the owner, under this epoch. */
    record Verified(long epoch, long askedAt) implements ZoneMessage {}

    /** Stand still under the epoch, write all, and answer; or say in a sentence why that can't be. */
    record Park(long epoch, Consumer<ZoneHost.Parked> answer, Consumer<String> refusal) implements ZoneMessage {}

    /** The zone has a new owner, under this epoch. */
    record Moved(long newEpoch, NodeId node, long incarnation) implements ZoneMessage {}

    /**
     * Builders have saved: this is how they describe the zone now.
     *
     * @param from the edition that this replaces; if the zone has another by now, it has been loaded anew meanwhile
     */
    record Redescribed(String from, ZoneContent content) implements ZoneMessage {}

    /** Who is in the zone by the rows, with the versions of these. */
    record Present(Map<CharacterId, Long> versions) implements ZoneMessage {

        public Present {
            versions = Map.copyOf(versions);
        }
    }

    /** The zone is no longer this node's. */
    record Lost() implements ZoneMessage {}

    /** The node goes down in good order. */
    record Stop() implements ZoneMessage {}

    /**
     * What the store said to a question of one reign. One for an earlier life of the zone's memory, or for the same zone
     * under an earlier epoch, is dropped.
     */
    sealed interface StoreAnswer extends ZoneMessage {

        Reign reign();
    }

    record Loaded(Reign reign, long askedAt, ZoneSnapshot snapshot) implements StoreAnswer {}

    record LoadFailed(Reign reign, String reason) implements StoreAnswer {}

    record CharacterLoaded(Reign reign, CharacterId character, Optional<CharacterRow> row) implements StoreAnswer {}

    record CharacterLoadFailed(Reign reign, CharacterId character, String reason) implements StoreAnswer {}

    /** What came of the question of that number, of that character, to shared rows. */
    sealed interface Reply extends StoreAnswer {

        long number();

        CharacterId asker();

        /** What is said if the reply comes too late for its reign: something may have been decided all the same. */
        default FarMessage tooLate() {
            return new FarMessage.MayBeDue(asker(), false);
        }
    }

    record Answered(Reign reign, long number, CharacterId asker, Object answer) implements Reply {}

    /** @param mayPass whether the same may be answered later */
    record AskFailed(Reign reign, long number, CharacterId asker, boolean mayPass, String reason) implements Reply {}

    record Written(Reign reign, long batch, long askedAt) implements StoreAnswer {}

    /** The batch can't be written as it is. */
    record Rejected(Reign reign, long batch, String reason) implements StoreAnswer {}

    /** The store does not let the reign load or write: another one has begun. */
    record Denied(Reign reign) implements StoreAnswer {}

    /** Whether it counts against the limit of the mailbox: only what players type does. */
    default boolean isLine() {
        return this instanceof Request(ZoneRequest.Perform _);
    }
}
