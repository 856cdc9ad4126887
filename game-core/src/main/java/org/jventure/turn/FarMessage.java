package org.jventure.turn;

import java.util.UUID;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.LineNumber;

/** Words and news that leave a zone for other zones. Words are sent when what was known at their speaking is stored. */
public sealed interface FarMessage {

    /**
     * To one character, wherever it is.
     *
     * @param followed whether it has been sent after its hearer already, who had just left a zone
     */
    record Tell(
            CharacterId from, String fromName, CharacterId to, String toName, String words, boolean followed)
            implements FarMessage {}

    /** The game itself to one character, wherever it is; lost if that is nowhere. */
    record Notice(CharacterId to, String words) implements FarMessage {}

    /**
     * To the zone where the character is: what was asked for it elsewhere was answered too late to become a turn there, and
     * something may be due to it since. Its zone looks, as it does when it enters; lost if it is nowhere.
     *
     * @param followed whether it has been sent after the character already
     */
    record MayBeDue(CharacterId to, boolean followed) implements FarMessage {}

    /**
     * To one character, wherever it is, from a group that it is in or is asked into; lost if it is nowhere.
     *
     * @param words    what is said, if something is said
     * @param followed whether it has been sent after its hearer already
     */
    record OfGroup(
            UUID group, Matter matter, CharacterId from, String fromName, CharacterId to, String words, boolean followed)
            implements FarMessage {

        /** What it is about. */
        public enum Matter {
            ASKED,
            JOINED,
            LEFT,
            REMOVED,
            SPOKEN
        }

        public OfGroup sentAfter() {
            return new OfGroup(group, matter, from, fromName, to, words, true);
        }
    }

    /**
     * To all who listen to the channel. A line that a player types says one thing at most on each.
     *
     * @param session of the speaker, when it was said
     * @param number  of the typed line within the session: whoever hears it by two ways, or too late, knows it by that
     */
    record ChannelLine(
            String channel, CharacterId from, String fromName, String words, long session, long number)
            implements FarMessage {

        /** One that is just being said. */
        public ChannelLine(String channel, CharacterId from, String fromName, String words) {
            this(channel, from, fromName, words, 0, 0);
        }

        public ChannelLine saidIn(long newSession, long newNumber) {
            return new ChannelLine(channel, from, fromName, words, newSession, newNumber);
        }

        public LineNumber line() {
            return new LineNumber(channel, from, session, number);
        }
    }
}
