package org.jventure.zone;

import java.util.List;
import org.jventure.command.CommandTable;
import org.jventure.command.WrittenVerbs;
import org.jventure.turn.Arena;
import org.jventure.turn.CombatListener;
import org.jventure.turn.Entrance;
import org.jventure.turn.EscrowUse;
import org.jventure.turn.FactSource;
import org.jventure.turn.FarHearing;
import org.jventure.turn.NpcBehaviour;
import org.jventure.turn.NpcDeeds;
import org.jventure.turn.NpcInstinct;

/** The rules of the game, as a zone sees them: only by their interfaces. */
public record Rules(
        CommandTable commands,
        Narrator narrator,
        Entrance entrance,
        List<FarHearing> hearings,
        List<NpcBehaviour> behaviours,
        List<EscrowUse> escrows,
        List<FactSource> facts,
        List<WrittenVerbs> verbs,
        Arena arena,
        List<CombatListener> listeners,
        NpcDeeds deeds,
        List<NpcInstinct> instincts) {

    public Rules {
        hearings = List.copyOf(hearings);
        behaviours = List.copyOf(behaviours);
        escrows = List.copyOf(escrows);
        facts = List.copyOf(facts);
        verbs = List.copyOf(verbs);
        listeners = List.copyOf(listeners);
        instincts = List.copyOf(instincts);
    }
}
