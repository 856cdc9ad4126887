package org.jventure.zone;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.RoomId;
import org.jventure.presence.SessionAddress;

/** The session side of a character that is in the zone. The zone's thread only. */
final class Presence {

    /** The highest number seen: older sessions are not heeded. */
    long sessionNo;

    /** The last line that was answered. */
    long lastDone;

    /** Where its words go; null while the link is lost. */
    @Nullable SessionAddress session;

    /** Grows when the link is lost or found, so that an old grace that ends is known as old. */
    long linkChanges;

    /** The room that its row names. */
    RoomId savedRoom;

    Presence(long sessionNo, RoomId savedRoom) {
        this.sessionNo = sessionNo;
        this.savedRoom = savedRoom;
    }
}
