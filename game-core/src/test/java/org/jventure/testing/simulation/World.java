package org.jventure.testing.simulation;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.growth.Growing;
import org.jventure.rules.effect.Pool;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestItem;
import org.jventure.testing.TestWorld;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;

/** The world of simulations: town, forest and sea in a row. There is one item of each kind. */
final class World {

    static final List<String> ZONES = List.of("town", "forest", "sea");
    static final List<String> NODES = List.of("red", "green", "blue", "gold", "gray");
    static final List<String> PEOPLE = List.of("ann", "bob", "cat", "dora", "eve");
    static final List<String> ROOMS = List.of("town/square", "town/square", "forest/edge", "forest/edge", "sea/beach");
    /** Those that builders may retire: no zone needs them. */
    static final List<String> SIDE_ROOMS = List.of("town/gate", "forest/glade");
    static final List<String> CONTAINERS = List.of("chest", "basket", "crate");
    static final List<String> THINGS = List.of("rope", "lantern", "apple", "stick", "shell");

    /** What teaches {@link #LESSON} points of experience each time. */
    static final String STUDY = "study";
    static final int LESSON = 400;
    static final String HONE = "hone ";

    private World() {}

    static TestWorld make() {
        return new TestWorld().room("square").item("rope")
                .item(TestItem.item("lantern").being("{type: armour, slot: head}")).item(TestItem.item("chest").holding(3).fixed())
                .north("gate").east("forest/edge")
                .zone("forest").room("edge").item(TestItem.item("apple").being("{use: {word: bite, charges: 6}}"))
                .item(TestItem.item("stick").being("{type: weapon}"))
                .item(TestItem.item("basket").holding(3).fixed()).east("sea/beach").north("glade")
                .zone("sea").room("beach").item(TestItem.item("shell").being("{type: armour, slot: head, armour: 2}")).item(TestItem.item("crate").holding(3).fixed())
                .command(new Fumble())
                .command(new TestCommand(STUDY, turn -> Growing.gain(turn, turn.actor().id(), LESSON)))
                .command(new TestCommand("stumble", World::stumble));
    }

    /** Hurts, which nobody has to be told of that instant: it is saved by and by. */
    private static void stumble(Turn turn) {
        var growth = turn.actor().growth();
        turn.soften(turn.actor().grown(growth.with(growth.vitals().without(Pool.HEALTH, 7), turn.now())));
    }

    /** A bug: it takes all that lies about, and fails in the middle. */
    static final class Fumble implements Command {

        @Override
        public CommandSpec spec() {
            return CommandSpec.of(Topic.THINGS, List.of("fumble"), List.of("fumble"), "Fail in the middle.");
        }

        @Override
        public void perform(Turn turn, Arguments arguments) {
            var lying = turn.world().itemsOf(new Holder.InRoom(turn.actor().room())).stream()
                    .filter(item -> item.prototype().takeable())
                    .toList();
            if (lying.isEmpty()) {
                throw new Refusal("There is nothing to fumble with.");
            }
            lying.forEach(item -> turn.move(item, new Holder.HeldBy(turn.actor().id())));
            throw new IllegalStateException("fumbled");
        }
    }
}
