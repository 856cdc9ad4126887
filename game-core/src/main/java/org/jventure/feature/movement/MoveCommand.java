package org.jventure.feature.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.company.Fellowship;
import org.jventure.feature.look.RoomView;
import org.jventure.fact.ClientFact;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.turn.Warden;
import org.jventure.world.Direction;
import org.jventure.world.Exit;
import org.jventure.world.PlayerCharacter;

/** Walks through an exit, within the zone or across its border, with all who follow. */
@Component
final class MoveCommand implements Command {

    private final List<Warden> wardens;

    MoveCommand(List<Warden> wardens) {
        this.wardens = wardens;
    }

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
                .explained("Short forms: n e s w ne se sw nw u d.")
                .examples("north", "n", "go north");
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
            throw new Refusal(
                    StyledText.of(Style.REFUSAL, "Alas, you cannot go that way."),
                    new ClientFact.NoWay(direction.shortForm()));
        }
        walk(turn, exit);
    }

    private void walk(Turn turn, Exit exit) {
        var from = turn.actor().room();
        var band = Fellowship.setOut(turn);
        band.forEach(id -> wardens.forEach(warden -> warden.check(turn, walker(turn, id), exit)));
        others(turn, from, band, walker -> new MovementEvent.Departed(walker.styledName(), exit.direction()));
        if (!exit.zone().equals(turn.world().id())) {
            band.forEach(id -> cross(turn, id, exit));
            return;
        }
        band.forEach(id -> turn.move(walker(turn, id), exit.room()));
        others(turn, exit.room(), band, walker -> new MovementEvent.Arrived(walker.styledName(), exit.direction()));
        for (CharacterId id : band) {
            Fellowship.tellOfWalk(turn, id);
            turn.answerTo(id, RoomView.of(turn.world(), exit.room(), id));
        }
    }

    private static void cross(Turn turn, CharacterId id, Exit exit) {
        Fellowship.tellOfWalk(turn, id);
        turn.cross(walker(turn, id), exit);
    }

    /** Tells those in the room who do not walk along of each who does. */
    private static void others(
            Turn turn, RoomId room, List<CharacterId> band, Function<PlayerCharacter, MovementEvent> event) {
        band.forEach(id -> turn.emitTo(room, viewer -> !band.contains(viewer), event.apply(walker(turn, id))));
    }

    private static PlayerCharacter walker(Turn turn, CharacterId id) {
        return turn.world().character(id).orElseThrow();
    }
}
