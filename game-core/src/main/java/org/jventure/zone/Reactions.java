package org.jventure.zone;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.Chance;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Cue;
import org.jventure.rules.conduct.Deed;
import org.jventure.rules.conduct.Happening;
import org.jventure.rules.conduct.Noticing;
import org.jventure.rules.conduct.Reaction;
import org.jventure.rules.conduct.Status;
import org.jventure.turn.NpcInstinct;
import org.jventure.turn.Turn;
import org.jventure.world.Creature;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * Lets NPCs notice what happens, and do what they do then, each step in a turn of its own. However many there are and
 * whatever is written of them, it comes to an end: answers to answers go {@value #DEEPEST} deep and no deeper, and an NPC that
 * still has {@value #MOST_PENDING} steps to take pays no attention. The zone's thread only.
 */
final class Reactions {

    static final int DEEPEST = 3;
    static final int MOST_PENDING = 30;

    private final Scene scene;
    private final ZoneWorld world;
    private final TurnRunner turns;
    private final Timers timers;
    private final Map<NpcId, Life> lives = new HashMap<>();
    private int depth;

    Reactions(Scene scene, TurnRunner turns, Timers timers) {
        this.scene = scene;
        this.world = scene.world();
        this.turns = turns;
        this.timers = timers;
    }

    /** From when an NPC came until it goes, or is described anew. */
    private static final class Life {

        int pending;
    }

    /** Steps of one NPC, one after the other. */
    private record Course(NpcId npc, Life life, Reaction reaction, @Nullable FighterId about, int depth) {}

    /** The NPC has come into the world, or is described anew: what it had begun comes to nothing. */
    void awoke(Npc npc) {
        lives.remove(npc.id());
        var reactions = npc.prototype().conduct().reactions();
        for (int i = 0; i < reactions.size(); i++) {
            if (reactions.get(i).cue() instanceof Cue.Ticked cue) {
                tick(npc.id(), lifeOf(npc.id()), i, cue);
            }
        }
    }

    /** Lets NPCs notice what a turn has brought about. */
    void noticed(Turn turn) {
        if (depth < DEEPEST) {
            List.copyOf(turn.happenings()).forEach(this::noticed);
        }
    }

    private void noticed(Happening happening) {
        var room = happening.room();
        var around = room == null ? List.<Creature>copyOf(world.npcs()) : world.creaturesIn(room);
        for (Creature creature : around) {
            if (creature instanceof Npc npc) {
                Noticing.reactions(npc.prototype().conduct(), npc.id(), happening)
                        .forEach(place -> begin(npc, place, happening.who()));
                if (happening instanceof Happening.Fought(_, var foe, var fighter) && fighter.equals(npc.id())) {
                    fightOn(npc, foe);
                }
                scene.rules().instincts().stream()
                        .filter(instinct -> instinct.heeds(npc, happening))
                        .forEach(instinct -> feel(npc, instinct, happening));
            }
        }
    }

    /** One thing at a time. */
    private void fightOn(Npc npc, FighterId foe) {
        int place = lifeOf(npc.id()).pending > 0 ? -1 : Noticing.inFight(npc.prototype().conduct(), chance());
        if (place >= 0) {
            begin(npc, place, foe);
        }
    }

    private void tick(NpcId id, Life life, int place, Cue.Ticked cue) {
        int random = (int) pulses(cue.random());
        timers.after(pulses(cue.least()) + (random == 0 ? 0 : chance().below(random)), () -> current(id, life, npc -> {
            if (cue.room() == null || cue.room().equals(npc.room())) {
                begin(npc, place, null);
            }
            tick(id, life, place, cue);
        }));
    }

    private void begin(Npc npc, int place, @Nullable FighterId about) {
        var reaction = npc.prototype().conduct().reactions().get(place);
        var life = lifeOf(npc.id());
        var mark = about == null || reaction.once().isZero() ? null : "once:" + place + ":" + about.key();
        var now = scene.ports().clock().now();
        if (mark != null && npc.bearing().remembers(mark, now)
                || life.pending + reaction.steps().size() > MOST_PENDING
                || !Noticing.happens(reaction, chance())) {
            return;
        }
        if (mark != null) {
            change(npc, it -> it.with(it.bearing().remembering(mark, now.plus(reaction.once()), now)));
        }
        life.pending += reaction.steps().size();
        goOn(new Course(npc.id(), life, reaction, about, depth + 1), 0);
    }

    private void goOn(Course course, int step) {
        timers.after(pulses(course.reaction().steps().get(step).after()), () -> take(course, step));
    }

    private void take(Course course, int step) {
        course.life().pending--;
        var steps = course.reaction().steps();
        var npc = world.npc(course.npc()).filter(_ -> lives.get(course.npc()) == course.life());
        if (npc.isEmpty() || isInVain(course, npc.get().room())) {
            course.life().pending -= steps.size() - step - 1;
            return;
        }
        var deed = steps.get(step).deed();
        run(course.depth(), deed.word() + " of " + course.npc(),
                turn -> scene.rules().deeds().perform(turn, npc.get(), deed, course.about()));
        if (deed instanceof Deed.Emote(_, var status, _) && status != null && status.lasts().isPositive()) {
            timers.after(pulses(status.lasts()), () -> current(course.npc(), course.life(), it -> end(it, status)));
        }
        if (step + 1 < steps.size()) {
            goOn(course, step + 1);
        }
    }

    /** Nobody speaks to who is not there any more. */
    private boolean isInVain(Course course, RoomId here) {
        return course.reaction().cue().needsPresence()
                && course.about() != null
                && !roomOf(course.about()).equals(Optional.of(here));
    }

    private Optional<RoomId> roomOf(FighterId who) {
        return switch (who) {
            case FighterId.OfCharacter(var id) -> world.character(id).map(PlayerCharacter::room);
            case FighterId.OfNpc(var id) -> world.npc(id).map(Npc::room);
        };
    }

    private void end(Npc npc, Status status) {
        if (status.equals(npc.bearing().status())) {
            change(npc, it -> it.with(it.bearing().looking(null)));
        }
    }

    private void feel(Npc npc, NpcInstinct instinct, Happening happening) {
        var life = lifeOf(npc.id());
        if (life.pending >= MOST_PENDING) {
            return;
        }
        life.pending++;
        int deeper = depth + 1;
        timers.after(pulses(instinct.after()), () -> {
            life.pending--;
            current(npc.id(), life, now -> run(deeper, instinct.getClass().getSimpleName() + " of " + now.id(),
                    turn -> instinct.act(turn, now, happening)));
        });
    }

    private void change(Npc npc, UnaryOperator<Npc> change) {
        turns.run(null, "memory of " + npc.id(), turn ->
                turn.world().npc(npc.id()).ifPresent(now -> turn.soften(change.apply(now))));
    }

    private void run(int deeper, String occasion, Consumer<Turn> rule) {
        int before = depth;
        depth = deeper;
        try {
            turns.run(null, occasion, rule);
        } finally {
            depth = before;
        }
    }

    private void current(NpcId id, Life life, Consumer<Npc> then) {
        if (lives.get(id) == life) {
            world.npc(id).ifPresent(then);
        }
    }

    private Life lifeOf(NpcId id) {
        return lives.computeIfAbsent(id, _ -> new Life());
    }

    private Chance chance() {
        return scene.ports().turn().chance();
    }

    private static long pulses(Duration time) {
        return time.toMillis() / 100;
    }
}
