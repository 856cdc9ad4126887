package org.jventure.turn;

import org.jventure.kernel.CharacterId;

/** Words that leave a zone for other zones. They are sent when what was known at their speaking is stored. */
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

    /** To all who listen to the channel. */
    record ChannelLine(String channel, CharacterId from, String fromName, String words) implements FarMessage {}
}
