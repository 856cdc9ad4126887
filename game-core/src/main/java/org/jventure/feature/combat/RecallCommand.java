package org.jventure.feature.combat;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.look.RoomView;
import org.jventure.feature.movement.MovementEvent;
import org.jventure.rules.effect.Pool;
import org.jventure.text.StyledText;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

/** Brings one back to the safe place of the zone, at the price of all endurance. */
@Component
final class RecallCommand implements Command {

    /** Of one's endurance, in percent, more than that is needed. */
    private static final int NEEDED = 90;

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.MOVING,
                        List.of("recall"),
                        List.of("recall"),
                        "Find yourself back at the safe place of the land where you are.")
                .explained("It takes all your endurance, of which you need more than " + NEEDED + "%.")
                .typedInFull();
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        Fighting.refuseInFight(turn, "recall");
        var world = turn.world();
        var actor = turn.actor();
        var there = world.roomOrRecall(world.recall());
        if (there.equals(actor.room())) {
            throw new Refusal("You are there already.");
        }
        world.recover(actor.id(), turn.now());
        var rested = turn.actor();
        var stats = world.bodyOf(rested).effective(turn.now());
        var vitals = rested.growth().vitals();
        if (vitals.endurance() * 100L <= (long) NEEDED * stats.of(Pool.ENDURANCE.most())) {
            throw new Refusal("You are too tired to recall: you need more than " + NEEDED + "% of your endurance.");
        }
        turn.emitTo(rested.room(), viewer -> !viewer.equals(rested.id()),
                new FightEvent.Told(null, null, new FightEvent.Words(
                        StyledText.EMPTY, StyledText.EMPTY, rested.styledName().then(StyledText.plain(" fades out of sight.")))));
        turn.store(rested.grown(rested.growth().with(vitals.with(Pool.ENDURANCE, 0), turn.now())));
        turn.move(turn.actor(), there);
        turn.emitTo(there, viewer -> !viewer.equals(rested.id()), new MovementEvent.Arrived(rested.styledName(), null));
        turn.answer("You close your eyes, and open them somewhere else.");
        turn.answer(RoomView.of(world, there, rested.id()));
    }
}
