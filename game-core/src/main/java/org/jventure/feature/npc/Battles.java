package org.jventure.feature.npc;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.feature.combat.Fighting;
import org.jventure.rules.body.FighterId;
import org.jventure.turn.Turn;
import org.jventure.world.Creature;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;

/** What NPCs ask of fights. What they may not do, they leave undone. */
final class Battles {

    private Battles() {}

    static boolean isFighting(Turn turn, Npc npc) {
        return Fighting.isFighting(turn.world(), Fighting.id(npc.id()));
    }

    /** Attacks that one, if it stands there, and the NPC is one that fights. */
    static void attack(Turn turn, Npc npc, FighterId target) {
        if (Fighting.canFight(turn.world(), npc.id())
                && Whom.here(turn, npc, target).isPresent()
                && Fighting.mayHarm(turn.world(), Fighting.id(npc.id()), target)) {
            Fighting.attack(turn, Fighting.id(npc.id()), target);
        }
    }

    /** Uses the skill on whom it fights; else on whom it is about, if that one is there. */
    static void use(Turn turn, Npc npc, String skill, @Nullable FighterId about) {
        var target = isFighting(turn, npc) || Whom.here(turn, npc, about).isEmpty() ? null : about;
        Fighting.use(turn, Fighting.id(npc.id()), skill, target);
    }

    /** Goes for whom it is about, if it may be that one; else for somebody who came first. Not while it fights. */
    static void target(Turn turn, Npc npc, boolean players, boolean npcs, @Nullable FighterId about) {
        if (isFighting(turn, npc)) {
            return;
        }
        Whom.here(turn, npc, about)
                .filter(one -> mayBe(one, npc, players, npcs))
                .or(() -> first(turn, npc, players, npcs))
                .ifPresent(one -> attack(turn, npc, id(one)));
    }

    private static Optional<Creature> first(Turn turn, Npc npc, boolean players, boolean npcs) {
        return turn.world().creaturesIn(npc.room()).stream()
                .filter(one -> mayBe(one, npc, players, npcs))
                .min(Comparator.comparingLong(Creature::arrival));
    }

    private static boolean mayBe(Creature one, Npc self, boolean players, boolean npcs) {
        return switch (one) {
            case PlayerCharacter _ -> players;
            case Npc npc -> npcs && !npc.id().equals(self.id());
        };
    }

    static FighterId id(Creature one) {
        return switch (one) {
            case PlayerCharacter character -> Fighting.id(character.id());
            case Npc npc -> Fighting.id(npc.id());
        };
    }
}
