package org.jventure.feature.movement;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.look.RoomView;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Direction;
import org.jventure.world.Exit;

/** Walks through an exit, within the zone or across its border. */
@Component
final class MoveCommand implements Command {

    @Override
    public CommandSpec spec() {
        var verbs = new ArrayList<>(List.of("go", "move", "walk"));
        for (Direction direction : Direction.values()) {
            verbs.add(direction.word());
            if (!direction.shortForm().equals(direction.word())) {
                verbs.add(direction.shortForm());
            }
        }
        var usages = new ArrayList<String>();
        for (Direction direction : Direction.values()) {
            usages.add(direction.word());
        }
        usages.add("go <direction>");
        return CommandSpec.of(Topic.MOVING, verbs, usages, "Walk through an exit.")
                .explained("Short forms: n e s w ne se sw nw u d.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var word = Direction.named(arguments.verb()).isPresent()
                ? arguments.verb()
                : arguments.word("Go where? Try 'exits'.");
        var direction = Direction.named(word)
                .orElseThrow(() -> new Refusal("'" + word + "' is no direction. Try 'exits'."));
        var here = turn.world().requireRoom(turn.actor().room());
        var exit = here.exits().get(direction);
        if (exit == null) {
            throw new Refusal("Alas, you cannot go that way.");
        }
        walk(turn, exit);
    }

    private static void walk(Turn turn, Exit exit) {
        var walker = turn.actor();
        turn.emitTo(walker.room(), id -> !id.equals(walker.id()),
                new MovementEvent.Departed(walker.styledName(), exit.direction()));
        if (!exit.zone().equals(turn.world().id())) {
            turn.cross(walker, exit);
            return;
        }
        turn.move(walker, exit.room());
        turn.emitTo(exit.room(), id -> !id.equals(walker.id()),
                new MovementEvent.Arrived(walker.styledName(), exit.direction()));
        turn.answer(RoomView.of(turn.world(), exit.room(), walker.id()));
    }
}
