package org.jventure.feature.npc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.form.Placeholders;
import org.jventure.rules.body.FighterId;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Turn;
import org.jventure.world.Creature;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;

/** Those whom an NPC's doings are about, and texts that name them. */
final class Whom {

    private Whom() {}

    /** That one, if it is in the room of the NPC. */
    static Optional<Creature> here(Turn turn, Npc npc, @Nullable FighterId about) {
        Optional<? extends Creature> found = switch (about) {
            case null -> Optional.<Creature>empty();
            case FighterId.OfCharacter(var id) -> turn.world().character(id);
            case FighterId.OfNpc(var id) -> turn.world().npc(id);
        };
        return found.map(Creature.class::cast).filter(one -> one.room().equals(npc.room()));
    }

    /** As {@link #here}, if it is a player. */
    static Optional<PlayerCharacter> player(Turn turn, Npc npc, @Nullable FighterId about) {
        return here(turn, npc, about).filter(PlayerCharacter.class::isInstance).map(PlayerCharacter.class::cast);
    }

    /** The text with the names of the NPC and of whom it is about in their places. */
    static StyledText filled(String text, Style style, Turn turn, Npc npc, @Nullable FighterId about) {
        return Placeholders.filled(text, style, word -> word.equals("who")
                ? called(turn, about)
                : StyledText.of(Style.NPC, Articles.definite(npc.name())));
    }

    private static StyledText called(Turn turn, @Nullable FighterId about) {
        var somebody = StyledText.plain("somebody");
        return switch (about) {
            case null -> somebody;
            case FighterId.OfCharacter(var id) -> turn.world().character(id).map(Creature::styledName).orElse(somebody);
            case FighterId.OfNpc(var id) -> turn.world().npc(id)
                    .map(it -> StyledText.of(Style.NPC, Articles.definite(it.name())))
                    .orElse(somebody);
        };
    }
}
