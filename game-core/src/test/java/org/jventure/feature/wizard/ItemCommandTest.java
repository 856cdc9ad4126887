package org.jventure.feature.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.Role;
import org.jventure.testing.FakeAudit;
import org.jventure.testing.FakeClusterDesk;
import org.jventure.testing.TestItem;
import org.jventure.testing.TestZone;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.testing.TestCommand;

class ItemCommandTest {

    private final TestZone game = TestZone.room("square").item("rope").define(TestItem.item("pebble"))
            .command(new TestCommand("conjure", ItemCommandTest::conjure))
            .desk(new FakeClusterDesk()).start().player(Role.ADMIN, "ann", "square");

    private static void conjure(Turn turn) {
        var kind = turn.world().prototype(TestItem.item("pebble").id()).orElseThrow();
        turn.create(kind, new Holder.HeldBy(turn.actor().id()), null);
    }

    @Test
    void everyQuestionIsNoted() {
        game.perform("ann", "item trace rope");

        assertThat(game.audit().entries()).containsExactly(new FakeAudit.Entry(
                game.characterOf("Ann"), "item.trace", "00000007000070008000000000000001"));
        assertThat(game.seen("ann")).singleElement().asString().startsWith("Item 00000007-0000-7000-8000-000000000001: a rope");
    }

    @Test
    void whatCanNotBeNotedIsNotTold() {
        game.audit().fail();

        game.perform("ann", "item trace rope");

        assertThat(game.seen("ann")).containsExactly("That can't be looked up just now; ask again in a moment.");
    }

    @Test
    void theQuestionHoldsUpNobody() {
        game.database().hold();

        game.perform("ann", "item trace rope").perform("ann", "say hi");
        assertThat(game.seen("ann")).containsExactly("You say, \"hi\"");

        game.database().release();
        game.drain();
        assertThat(game.seen("ann")).singleElement().asString().startsWith("Item ");
    }

    @Test
    void aThingThatSomebodyMadeIsTracedToTheMaker() {
        game.perform("ann", "conjure").perform("ann", "item trace pebble");

        assertThat(game.seen("ann")).singleElement().asString()
                .contains("with Ann, made by the character " + game.characterOf("Ann").value());
    }

    @Test
    void onlyTheLatestHoldingsOfAMuchTravelledThingAreShown() {
        for (int i = 0; i < 60; i++) {
            game.perform("ann", "get rope").perform("ann", "drop rope").advance(Duration.ofSeconds(1));
        }
        game.seen("ann");

        game.perform("ann", "item trace rope");

        assertThat(game.seen("ann").getLast().lines()).hasSize(103)
                .contains("  (20 holdings are left out here)");
    }
}
