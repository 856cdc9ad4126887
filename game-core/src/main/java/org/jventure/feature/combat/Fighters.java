package org.jventure.feature.combat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jventure.codex.Codex;
import org.jventure.codex.damage.DamageType;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.combat.CombatRules;
import org.jventure.rules.combat.Fighter;
import org.jventure.rules.combat.Skill;
import org.jventure.rules.harm.DamageTable;
import org.jventure.rules.progress.Progress;
import org.jventure.turn.Turn;
import org.jventure.world.Growth;
import org.jventure.world.Npc;
import org.jventure.world.NpcLife;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.Prowess;

/** Characters and NPCs as fighters, and back: what is true of them is in the world, a battle has it for a turn only. */
final class Fighters {

    /** How builders mark a skill that makes its target turn on its user. */
    private static final String TAUNT = "taunt";

    private Fighters() {}

    static CombatRules rules(Codex codex) {
        return CombatRules.usual(new DamageTable(codex.all(DamageType.class).stream()
                .map(type -> new org.jventure.rules.harm.DamageType(
                        type.key(), type.attack().stat(), type.attack().ratio(), type.defence().stat(),
                        type.defence().ratio()))
                .collect(Collectors.toMap(org.jventure.rules.harm.DamageType::key, type -> type))));
    }

    static Skill skill(org.jventure.codex.skill.Skill skill) {
        return new Skill(
                skill.key(), skill.level(), skill.cost(), skill.cooldown(), Skill.aimOf(skill.effects()), skill.effects(),
                Set.copyOf(skill.allowed()), skill.tags().contains(TAUNT), skill.enabled());
    }

    /** As that one stands now; empty if it is not here, or does not fight at all. */
    static Optional<Fighter> find(Turn turn, FighterId id) {
        return switch (id) {
            case FighterId.OfCharacter(var character) -> turn.world().character(character)
                    .filter(who -> who.sheet().growth() != null)
                    .map(who -> of(turn, who));
            case FighterId.OfNpc(var npc) -> turn.world().npc(npc).flatMap(found -> of(turn, found));
        };
    }

    static Fighter of(Turn turn, PlayerCharacter who) {
        var growth = recovered(turn, who);
        var gear = turn.world().gearOf(who.id());
        var body = turn.world().bodyOf(who.grown(growth));
        var condition = who.condition();
        return new Fighter(
                new FighterId.OfCharacter(who.id()), growth.level(), 0, condition.wimpy(), body, gear, condition.cooldowns(),
                growth.progress().usage());
    }

    private static Optional<Fighter> of(Turn turn, Npc npc) {
        return Optional.ofNullable(npc.prototype().prowess())
                .map(prowess -> prowess.fighter(npc, life(turn, npc, prowess)));
    }

    private static NpcLife life(Turn turn, Npc npc, Prowess prowess) {
        var life = npc.life();
        return life == null ? prowess.fresh(turn.now().getEpochSecond()) : life.recovered(prowess.stats(), turn.now());
    }

    private static Growth recovered(Turn turn, PlayerCharacter who) {
        return who.growth().recovered(turn.world().bodyOf(who).effective(turn.now()), turn.now());
    }

    /** Lets the world have of it what a battle has made of it. Soft: the rest of a turn says what has to be stored. */
    static void settle(Turn turn, Fighter fighter) {
        switch (fighter.id()) {
            case FighterId.OfCharacter(var id) -> turn.world().character(id).ifPresent(who -> settle(turn, who, fighter));
            case FighterId.OfNpc(var id) -> turn.world().npc(id).ifPresent(npc -> settle(turn, npc, fighter));
        }
    }

    private static void settle(Turn turn, PlayerCharacter who, Fighter fighter) {
        var before = recovered(turn, who);
        var body = fighter.body();
        var after = before.vitals().equals(body.vitals()) && before.progress().usage().equals(fighter.usage())
                ? who.growth()
                : before.with(new Progress(before.experience(), fighter.usage(), before.stats(), before.vitals()))
                        .with(body.vitals(), turn.now());
        var changed = who.grown(after).faring(who.condition().with(body.lasting()).with(fighter.cooldowns()));
        if (!changed.equals(who)) {
            turn.soften(changed);
        }
    }

    private static void settle(Turn turn, Npc npc, Fighter fighter) {
        var prowess = npc.prototype().prowess();
        if (prowess == null) {
            return;
        }
        var body = fighter.body();
        var now = new NpcLife(body.vitals(), body.lasting(), fighter.cooldowns(), turn.now().getEpochSecond());
        var life = now.isFresh(prowess.stats()) ? null : now;
        if (!life(turn, npc, prowess).equals(now)) {
            turn.soften(npc.faring(life));
        }
    }
}
