package org.jventure.zone;

import java.util.Optional;
import org.jventure.kernel.CharacterId;
import org.jventure.presence.ZoneRequest;
import org.jventure.turn.FarMessage;

/**
 * What a zone is told; each is one turn or none. A {@code generation} names the life of the zone's memory for which the
 * message was made: one for an earlier life is dropped. {@code askedAt} is the clock when the store was asked.
 */
public sealed interface ZoneMessage {

    record Request(ZoneRequest request) implements ZoneMessage {}

    record Hear(FarMessage message) implements ZoneMessage {}

    /** A tenth of a second has passed. */
    record Pulse() implements ZoneMessage {}

    /** The store was seen to name this node and epoch as the owner. */
    record Verified(long epoch, long askedAt) implements ZoneMessage {}

    record Loaded(long generation, long askedAt, ZoneSnapshot snapshot) implements ZoneMessage {}

    record LoadFailed(long generation, String reason) implements ZoneMessage {}

    record CharacterLoaded(long generation, CharacterId character, Optional<CharacterRow> row)
            implements ZoneMessage {}

    record CharacterLoadFailed(long generation, CharacterId character, String reason) implements ZoneMessage {}

    record Written(long generation, long batch, long askedAt) implements ZoneMessage {}

    /** The batch can't be written as it is. */
    record Rejected(long generation, long batch, String reason) implements ZoneMessage {}

    /** Another owner has the zone. */
    record Lost() implements ZoneMessage {}

    /** The node goes down in good order. */
    record Stop() implements ZoneMessage {}

    /** Whether it counts against the limit of the mailbox: only what players type does. */
    default boolean isLine() {
        return this instanceof Request(ZoneRequest.Perform _);
    }
}
