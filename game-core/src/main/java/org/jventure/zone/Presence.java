package org.jventure.zone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.RoomId;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.text.Preferences;
import org.jventure.text.StyledText;
import org.jventure.world.Condition;
import org.jventure.world.Growth;

/** The session side of a character that is in the zone. The zone's thread only. */
final class Presence {

    /** The highest number seen: older sessions are not heeded. */
    long sessionNo;

    /** The last line that was answered. */
    long lastDone;

    /** Where its words go, also while the link is lost: the session keeps them. Null if none is known to live. */
    @Nullable SessionAddress session;

    /** The link is lost, and the grace runs. */
    boolean cut;

    /** The node of its session has died: nobody keeps what its player misses. */
    boolean orphaned;

    /** The session goes on for an older one, which sends it what its player has missed. */
    boolean resumed;

    /** Its client's program, if that wants to know anything; null while the link is lost. */
    @Nullable Listener listener;

    /** Grows when the link is lost or found, so that an old grace that ends is known as old. */
    long linkChanges;

    /** When the grace of a lost link ends, in pulses. */
    long graceEnds;

    /** Whom it waits for since the zone was loaded; null when that is over. */
    RollCall.@Nullable Awaited awaited;

    /** What was to be shown to who is awaited. */
    final Deque<SessionMessage> missed = new ArrayDeque<>();

    /** How its player wants words to be shown, as its session knows it. */
    Preferences preferences = Preferences.NONE;

    /** The last prompt that was sent to its session. */
    StyledText prompt = StyledText.EMPTY;

    /** How it fares by its row, or will when all batches so far are written; null if it has no stats there. */
    @Nullable Growth savedGrowth;

    /** What was upon it, by its row. */
    Condition savedCondition = Condition.NONE;

    /** The room that its row names, or will when all batches so far are written. */
    RoomId savedRoom;

    Presence(long sessionNo, RoomId savedRoom) {
        this.sessionNo = sessionNo;
        this.savedRoom = savedRoom;
    }
}
