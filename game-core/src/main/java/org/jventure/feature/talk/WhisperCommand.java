package org.jventure.feature.talk;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.CommandSpec;
import org.jventure.command.TargetFinder;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Happening;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Creature;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

@Component
final class WhisperCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.TALKING,
                List.of("whisper"),
                List.of("whisper <who> <words>"),
                "Say something that only one in the room can hear; the others see that you whisper.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var target = arguments.without("to");
        var hearer = TargetFinder.requireSomebody(turn, target.word("Whisper to whom?"));
        var words = target.afterWord().rest("What do you want to whisper?");
        if (hearer.equals(turn.actor())) {
            throw new Refusal("You mutter to yourself, and are none the wiser.");
        }
        if (hearer instanceof Npc npc) {
            turn.notice(new Happening.Heard(
                    npc.room(), new FighterId.OfCharacter(turn.actor().id()), words, npc.id()));
        }
        turn.emitToRoom(event(turn.actor(), hearer, words));
    }

    private static GameEvent event(PlayerCharacter speaker, Creature hearer, String words) {
        return switch (hearer) {
            case PlayerCharacter other -> new TalkEvent.Whispered(
                    speaker.id(), speaker.name(), other.styledName(), other.id(), words);
            case Npc npc -> new TalkEvent.WhisperedToNpc(
                    speaker.id(), speaker.name(), StyledText.of(Style.NPC, Articles.definite(npc.name())), words);
        };
    }
}
