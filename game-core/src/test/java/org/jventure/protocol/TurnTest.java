package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestWorld;
import org.jventure.testing.TestZone;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;
import org.jventure.turn.Narration;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;

/** A turn happens wholly or not at all, and whatever fails in it stays in it. */
class TurnTest {

    private static final String SORRY = "Something went wrong; it has been noted.";

    private static TestWorld world() {
        return TestZone.room("square").item("rope").define(item("pebble")).north("gate");
    }

    private static void meddle(Turn turn) {
        var hands = new Holder.HeldBy(turn.actor().id());
        turn.world().itemsOf(new Holder.InRoom(turn.actor().room())).forEach(thing -> turn.move(thing, hands));
        turn.create(turn.world().prototype(item("pebble").id()).orElseThrow(), hands, null);
        turn.store(turn.actor().with(turn.actor().sheet().leaving("gossip")));
        turn.move(turn.actor(), new RoomId("town/gate"));
        turn.answer("This is never shown.");
        turn.emitToRoom(new Lightning());
    }

    private record Lightning() implements GameEvent {}

    private record Fickle(String unlucky) implements Narration<Lightning> {

        @Override
        public Class<Lightning> family() {
            return Lightning.class;
        }

        @Override
        public StyledText narrate(Lightning event, CharacterId viewer) {
            if (unlucky.equals(viewer.toString())) {
                throw new IllegalStateException("speechless");
            }
            return StyledText.plain("Lightning!");
        }
    }

    /** An event of the family that the narration is for: families are found by the interfaces of a class. */
    private sealed interface Weather extends GameEvent {

        record Thunder() implements Weather {}
    }

    private static final class Hoarse implements Narration<Weather> {

        private int told;

        @Override
        public Class<Weather> family() {
            return Weather.class;
        }

        @Override
        public StyledText narrate(Weather event, CharacterId viewer) {
            if (told++ == 0) {
                throw new IllegalStateException("hoarse");
            }
            return StyledText.plain("Thunder rolls.");
        }
    }

    /** Interleaving 25. */
    @Test
    void aTurnThatThrowsIsUndoneCompletely() {
        var game = world()
                .command(new TestCommand("explode", turn -> {
                    meddle(turn);
                    throw new IllegalStateException("boom");
                }))
                .player("ann", "square").player("bob", "square");

        game.perform("ann", "explode");

        assertThat(game.seen("ann")).containsExactly(SORRY);
        assertThat(game.seen("bob")).isEmpty();
        game.perform("ann", "inventory").perform("ann", "gossip").perform("ann", "look");
        assertThat(game.seen("ann")).containsExactly(
                "You are carrying nothing.",
                "You are listening to gossip.",
                "The Square\nYou are at the square.\nA rope lies here.\nBob is here.\nExits: north.");
        assertThat(game.storedItemsIn("town/square")).containsExactly("rope");
        assertThat(game.stores().items()).hasSize(1);
    }

    @Test
    void aRefusalUndoesWhatTheTurnHasChanged() {
        var game = world()
                .command(new TestCommand("try", turn -> {
                    meddle(turn);
                    throw new Refusal("You may not.");
                }))
                .player("ann", "square");

        game.perform("ann", "try").perform("ann", "inventory").perform("ann", "look");

        assertThat(game.seen("ann")).containsExactly(
                "You may not.",
                "You are carrying nothing.",
                "The Square\nYou are at the square.\nA rope lies here.\nExits: north.");
    }

    @Test
    void aZoneLivesOnAfterEndlessRecursion() {
        var game = world().command(new TestCommand("recurse", TurnTest::recurse)).player("ann", "square");

        game.perform("ann", "recurse").perform("ann", "say still here");

        assertThat(game.seen("ann")).containsExactly(SORRY, "You say, \"still here\"");
    }

    @Test
    void aZoneLivesOnAfterAnErrorInACommand() {
        var game = world()
                .command(new TestCommand("break", turn -> {
                    meddle(turn);
                    throw new NoClassDefFoundError("org/jventure/Gone");
                }))
                .player("ann", "square");

        game.perform("ann", "break").perform("ann", "inventory");

        assertThat(game.seen("ann")).containsExactly(SORRY, "You are carrying nothing.");
    }

    private static void recurse(Turn turn) {
        recurse(turn);
        turn.answer("never");
    }

    @Test
    void anNpcThatFailsDoesNotStopTheOthers() {
        var game = world().player("ann", "square");

        game.advance(Duration.ofMinutes(10)).perform("ann", "say quiet here");

        assertThat(game.seen("ann")).containsExactly("You say, \"quiet here\"");
    }

    @Test
    void aNarrationThatThrowsUndoesNothingAndGivesThatViewerPlainWords() {
        var game = world()
                .command(new TestCommand("thunder", turn -> {
                    turn.world().itemsOf(new Holder.InRoom(turn.actor().room())).forEach(thing ->
                            turn.move(thing, new Holder.HeldBy(turn.actor().id())));
                    turn.emitToRoom(new Weather.Thunder());
                }))
                .narration(new Hoarse())
                .player("ann", "square").player("bob", "square");

        game.perform("ann", "thunder");

        assertThat(game.seen("ann")).containsExactly("Something happens that you can't quite describe.");
        assertThat(game.seen("bob")).containsExactly("Thunder rolls.");
        assertThat(game.storedItemsOf("ann")).containsExactly("rope");
    }

    @Test
    void anEventThatNobodyCanTellIsToldInPlainWords() {
        var game = world()
                .command(new TestCommand("flash", turn -> turn.emitToRoom(new Lightning())))
                .narration(new Fickle("nobody"))
                .player("ann", "square");

        game.perform("ann", "flash");

        assertThat(game.seen("ann")).containsExactly("Something happens that you can't quite describe.");
    }
}
