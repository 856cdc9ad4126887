package org.jventure.feature.talk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;
import org.jventure.kernel.CharacterId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Narration;

@Component
final class TalkNarration implements Narration<TalkEvent> {

    @Override
    public Class<TalkEvent> family() {
        return TalkEvent.class;
    }

    @Override
    public StyledText narrate(TalkEvent event, CharacterId viewer) {
        return switch (event) {
            case TalkEvent.Said(var speaker, var _, var words) when speaker.equals(viewer) ->
                quoted(Style.SPEECH, StyledText.plain("You say"), words);
            case TalkEvent.Said(var _, var name, var words) ->
                quoted(Style.SPEECH, player(name, " says"), words);
            case TalkEvent.Emoted(var who, var deed) ->
                Words.capitalised(who).then(StyledText.of(Style.EMOTE, " " + deed));
            case TalkEvent.Whispered(var speaker, var _, var to, var _, var words) when speaker.equals(viewer) ->
                quoted(Style.WHISPER, StyledText.plain("You whisper to ").then(to), words);
            case TalkEvent.Whispered(var _, var name, var _, var hearer, var words) when hearer.equals(viewer) ->
                quoted(Style.WHISPER, player(name, " whispers to you"), words);
            case TalkEvent.Whispered(var _, var name, var to, var _, var _) -> overheard(name, to);
            case TalkEvent.WhisperedToNpc(var speaker, var _, var to, var words) when speaker.equals(viewer) ->
                quoted(Style.WHISPER, StyledText.plain("You whisper to ").then(to), words);
            case TalkEvent.WhisperedToNpc(var _, var name, var to, var _) -> overheard(name, to);
            case TalkEvent.Told(var speaker, var _, var _, var hearer, var words) when speaker.equals(viewer) ->
                quoted(Style.TELL, StyledText.plain("You tell ").then(StyledText.of(Style.PLAYER, hearer)), words);
            case TalkEvent.Told(var _, var name, var _, var _, var words) ->
                quoted(Style.TELL, player(name, " tells you"), words);
            case TalkEvent.SpokenOnChannel(var channel, var _, var name, var words) ->
                StyledText.builder()
                        .add(Style.CHANNEL, "[" + channel + "] ")
                        .add(Style.PLAYER, name)
                        .add(Style.CHANNEL, ": " + words)
                        .build();
        };
    }

    @Override
    public ClientFact.@Nullable Spoken fact(TalkEvent event, CharacterId viewer) {
        return switch (event) {
            case TalkEvent.Said(var _, var name, var words) -> spoken("say", name, event, viewer, words);
            case TalkEvent.Whispered(var speaker, var name, var _, var hearer, var words) ->
                viewer.equals(speaker) || viewer.equals(hearer) ? spoken("whisper", name, event, viewer, words) : null;
            case TalkEvent.Told(var _, var name, var _, var _, var words) -> spoken("tell", name, event, viewer, words);
            case TalkEvent.SpokenOnChannel(var channel, var _, var name, var words) ->
                spoken(channel, name, event, viewer, words);
            case TalkEvent.Emoted _, TalkEvent.WhisperedToNpc _ -> null;
        };
    }

    private ClientFact.Spoken spoken(String channel, String name, TalkEvent event, CharacterId viewer, String words) {
        return new ClientFact.Spoken(channel, name, narrate(event, viewer).plainText(), words);
    }

    private static StyledText player(String name, String rest) {
        return StyledText.of(Style.PLAYER, name).then(StyledText.plain(rest));
    }

    private static StyledText quoted(Style style, StyledText opening, String words) {
        return opening.then(StyledText.plain(", ")).then(StyledText.of(style, "\"" + words + "\""));
    }

    private static StyledText overheard(String name, StyledText to) {
        return player(name, " whispers something to ").then(to).then(StyledText.plain("."));
    }
}
