package org.jventure.feature.social;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.form.Placeholders;
import org.jventure.codex.social.Social;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.TargetFinder;
import org.jventure.kernel.CharacterId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Happening;
import org.jventure.text.Pronouns;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Creature;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;

/** One gesture, to nobody or to somebody. */
final class Gesture implements Command {

    private static final String TARGET = "target-";

    private final Social social;

    Gesture(Social social) {
        this.social = social;
    }

    @Override
    public CommandSpec spec() {
        var verb = social.key();
        return CommandSpec.of(
                Topic.TALKING,
                List.of(verb),
                social.toward() == null ? List.of(verb) : List.of(verb, verb + " <somebody>"),
                "A gesture for everyone in the room to see.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var name = arguments.without("to").without("at").text();
        if (name.isEmpty() || TargetFinder.isSelf(turn, name)) {
            alone(turn);
        } else {
            toward(turn, name);
        }
    }

    private void alone(Turn turn) {
        var texts = social.alone();
        show(turn, null, new SocialEvent.Words(
                words(turn, texts.actor(), turn.actor()),
                StyledText.EMPTY,
                words(turn, texts.others(), turn.actor())));
    }

    private void toward(Turn turn, String name) {
        var target = TargetFinder.requireSomebody(turn, name);
        var texts = social.toward();
        if (texts == null) {
            throw new Refusal("That can't be meant for anybody: type '%s' alone.".formatted(social.key()));
        }
        if (target instanceof Npc npc) {
            turn.notice(new Happening.Gestured(
                    npc.room(), new FighterId.OfCharacter(turn.actor().id()), npc.id(), social.key()));
        }
        var player = target instanceof PlayerCharacter character ? character.id() : null;
        show(turn, player, new SocialEvent.Words(
                words(turn, texts.actor(), target), words(turn, texts.target(), target), words(turn, texts.others(), target)));
    }

    private static void show(Turn turn, @Nullable CharacterId target, SocialEvent.Words words) {
        turn.emitToRoom(new SocialEvent.Made(turn.actor().id(), target, words));
    }

    private static StyledText words(Turn turn, String text, Creature target) {
        return Words.capitalised(Placeholders.filled(text, Style.EMOTE, placeholder -> switch (placeholder) {
            case "target" -> target.styledName();
            case "name" -> turn.actor().styledName();
            case String word when word.startsWith(TARGET) -> pronoun(target, word.substring(TARGET.length()));
            case String word -> pronoun(turn.actor(), word);
        }));
    }

    /** NPCs are "it" until somebody asks them. */
    private static StyledText pronoun(Creature who, String theirs) {
        var pronouns = who instanceof PlayerCharacter character ? character.sheet().persona().pronouns() : Pronouns.IT;
        return StyledText.of(Style.EMOTE, pronouns.inPlaceOf(theirs).orElse(theirs));
    }
}
