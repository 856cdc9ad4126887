package org.jventure.feature.combat;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.combat.Battle;
import org.jventure.rules.combat.Circumstances;
import org.jventure.rules.combat.Combat;
import org.jventure.rules.combat.CombatEvent;
import org.jventure.rules.combat.CombatRefusal;
import org.jventure.rules.combat.Combatant;
import org.jventure.rules.combat.Intent;
import org.jventure.rules.combat.Outcome;
import org.jventure.rules.combat.Skill;
import org.jventure.rules.harm.Moment;
import org.jventure.turn.Turn;
import org.jventure.world.Creature;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/** The battle of one room within one turn: gathers those who are there, plays by the rules, and lets the world follow. */
final class Ring {

    private final Turn turn;
    private final ZoneWorld world;
    private final RoomId room;
    private final Predicate<ZoneId> open;
    private final Combat combat;
    private final Surrounding around;
    private final Circumstances circumstances;

    Ring(Turn turn, RoomId room) {
        this(turn, room, _ -> true);
    }

    /** @param open which other zones would let somebody in */
    Ring(Turn turn, RoomId room, Predicate<ZoneId> open) {
        this.turn = turn;
        this.world = turn.world();
        this.room = room;
        this.open = open;
        combat = new Combat(Fighters.rules(turn.codex()));
        around = new Surrounding(turn, room, open);
        circumstances = new Circumstances(new Moment(turn.now(), turn.chance()), around);
    }

    /** Why not, or null if it was done. */
    @Nullable CombatRefusal act(FighterId actor, Intent intent) {
        tidy();
        return switch (combat.act(gathered(true), actor, intent, circumstances)) {
            case CombatRefusal refusal -> refusal;
            case Outcome outcome -> {
                follow(outcome);
                yield null;
            }
        };
    }

    /** Lets happen what is due by now. */
    void goOn() {
        tidy();
        if (world.battle(room).next().filter(next -> !next.isAfter(turn.now())).isPresent()) {
            follow(combat.pulse(gathered(world.battle(room).rages()), circumstances));
            world.battle(room).all().forEach(this::craft);
        }
    }

    /** NPCs use what they know as soon as they can, at whom they fight. */
    private void craft(Combatant one) {
        if (!(one.id() instanceof FighterId.OfNpc(var id)) || one.target() == null) {
            return;
        }
        world.npc(id).map(npc -> npc.prototype().prowess()).ifPresent(prowess -> prowess.skills().stream()
                .flatMap(key -> turn.codex().find(org.jventure.codex.skill.Skill.class, key).stream())
                .map(Fighters::skill)
                .filter(skill -> skill.aim() == Skill.Aim.FOE)
                .anyMatch(skill -> act(one.id(), new Intent.Use(skill, null)) == null));
    }

    /** Takes somebody in who comes from another room of the zone, or on whom something is. */
    void come(Combatant comer) {
        follow(combat.come(gathered(false), comer, circumstances));
    }

    // ---- who is there ----

    /** Lets those be out of the battle who are not in the room any more, and those be in it who are after somebody there. */
    private void tidy() {
        for (var each : world.battle(room).all()) {
            if (!isHere(each.id())) {
                follow(combat.leave(gathered(false), each.id(), circumstances));
            }
        }
        for (var each : Grudges.comers(world, room)) {
            Fighters.find(turn, each).ifPresent(fighter -> come(Combatant.peaceful(fighter)));
        }
        var kept = Grudges.worthKeeping(world.battle(room), turn.now());
        if (!kept.equals(world.battle(room))) {
            turn.put(room, kept);
        }
    }

    private boolean isHere(FighterId who) {
        return world.roomOf(who).filter(room::equals).isPresent();
    }

    /**
     * Those of the battle as they are now.
     *
     * @param everybody with all others in the room who can fight as well
     */
    private Battle gathered(boolean everybody) {
        var battle = world.battle(room);
        for (var each : battle.all()) {
            var now = Fighters.find(turn, each.id());
            if (now.isPresent()) {
                battle = battle.with(each.with(now.get()));
            }
        }
        if (everybody) {
            for (Creature creature : world.creaturesIn(room)) {
                battle = with(battle, id(creature));
            }
        }
        return battle;
    }

    private Battle with(Battle battle, FighterId other) {
        return battle.find(other).isPresent()
                ? battle
                : Fighters.find(turn, other)
                        .map(fighter -> battle.with(Combatant.peaceful(fighter)))
                        .orElse(battle);
    }

    static FighterId id(Creature creature) {
        return switch (creature) {
            case PlayerCharacter character -> new FighterId.OfCharacter(character.id());
            case Npc npc -> new FighterId.OfNpc(npc.id());
        };
    }

    // ---- what becomes of it ----

    private void follow(Outcome outcome) {
        outcome.after().all().forEach(each -> Fighters.settle(turn, each.fighter()));
        outcome.gone().forEach(each -> Fighters.settle(turn, each.fighter()));
        turn.put(room, Grudges.worthKeeping(outcome.after(), turn.now()));
        var telling = new Telling(turn, room);
        for (var event : outcome.events()) {
            telling.tell(event);
            consequences(event);
        }
        outcome.gone().forEach(this::wherever);
        turn.tell(room, outcome.events());
    }

    private void consequences(CombatEvent event) {
        switch (event) {
            case CombatEvent.Fled(var who, var way) -> new Retreat(turn, room).by(who, around.ways(who).get(way));
            case CombatEvent.Died(var death) -> new Dying(turn, room, open).of(death);
            case CombatEvent.Engaged _, CombatEvent.Struck _, CombatEvent.Missed _, CombatEvent.Used _ -> {}
            case CombatEvent.HurtAgain _, CombatEvent.BoostEnded _, CombatEvent.Looks _, CombatEvent.Taunted _ -> {}
            case CombatEvent.FlightFailed _, CombatEvent.Stopped _, CombatEvent.Ready _ -> {}
        }
    }

    /** Who left and is elsewhere in the zone is in the battle of that room, with all it has against others. */
    private void wherever(Combatant gone) {
        var there = world.roomOf(gone.id());
        var now = Fighters.find(turn, gone.id());
        if (there.isPresent() && !there.get().equals(room) && now.isPresent() && Grudges.isWorthKeeping(gone, turn.now())) {
            new Ring(turn, there.get(), open).come(gone.with(now.get()));
        }
    }
}
