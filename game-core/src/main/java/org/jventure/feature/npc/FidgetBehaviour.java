package org.jventure.feature.npc;

import org.springframework.stereotype.Component;
import org.jventure.text.Markup;
import org.jventure.turn.NpcBehaviour;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;

/** Does one of the small things that its builder wrote down. */
@Component
final class FidgetBehaviour implements NpcBehaviour {

    private static final int MEAN_SECONDS = 75;

    @Override
    public boolean fits(Npc npc) {
        return !npc.prototype().emotes().isEmpty();
    }

    @Override
    public int meanSeconds(Npc npc) {
        return MEAN_SECONDS;
    }

    @Override
    public void act(Turn turn, Npc npc) {
        var emotes = npc.prototype().emotes();
        var deed = Markup.parse(emotes.get(turn.chance().below(emotes.size())));
        turn.emitTo(npc.room(), _ -> true, new NpcEvent.Fidgeted(npc.styledName(), deed));
    }
}
