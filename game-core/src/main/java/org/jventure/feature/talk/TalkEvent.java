package org.jventure.feature.talk;

import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;

/** Somebody speaks. Words are what a player typed: they are shown, never read as markup. */
sealed interface TalkEvent extends GameEvent {

    record Said(CharacterId speaker, String name, String words) implements TalkEvent {}

    record Emoted(StyledText who, String deed) implements TalkEvent {}

    record Whispered(CharacterId speaker, String name, StyledText to, CharacterId hearer, String words)
            implements TalkEvent {}

    /** A whisper to somebody who keeps it for ever. */
    record WhisperedToNpc(CharacterId speaker, String name, StyledText to, String words) implements TalkEvent {}

    record Told(CharacterId speaker, String name, CharacterId hearer, String hearerName, String words)
            implements TalkEvent {}

    record SpokenOnChannel(String channel, CharacterId speaker, String name, String words) implements TalkEvent {}
}
