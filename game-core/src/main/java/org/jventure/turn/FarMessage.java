package org.jventure.turn;

import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;

/** Words that leave a zone for other zones. They are sent when what was known at their speaking is stored. */
public sealed interface FarMessage {

    /** To one character, wherever it is. */
    record Tell(CharacterId from, String fromName, CharacterId to, String words) implements FarMessage {}

    /** From the server to one character, wherever it is: what became of something it asked for. */
    record Notice(CharacterId to, StyledText words) implements FarMessage {}

    /** To all who listen to the channel. */
    record ChannelLine(String channel, CharacterId from, String fromName, String words) implements FarMessage {}
}
