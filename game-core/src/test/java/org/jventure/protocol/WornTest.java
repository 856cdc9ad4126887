package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.CharacterId;
import org.jventure.rules.combat.Gear;
import org.jventure.testing.TestCodex;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestZone;
import org.jventure.turn.Turn;
import org.jventure.world.BodyPart;
import org.jventure.world.Holder;
import org.jventure.zone.ItemRow;

/** What is worn, wielded and half used up, in zones that break off, and on the way from hand to hand. */
class WornTest {

    private Gear gear = Gear.none();

    private final TestZone game = TestZone.room("square").codex(TestCodex.of("""
                    item-aspects/tide:
                      name: of the tide
                      armour: 1
                      effects: [{kind: change, field: strength, mode: add, amount: 3}]
                    damage-types/edge: {name: cutting}
                    """))
            .define(item("helmet").being("{type: armour, slot: head, armour: 4, aspects: [tide]}"))
            .define(item("sword").being("{type: weapon, effects: [{kind: damage, type: edge, amount: 6}]}"))
            .define(item("flask").being("{use: {word: sip, charges: 2}}"))
            .east("forest/edge")
            .command(new TestCommand("muster", turn -> gear = turn.world().gearOf(turn.actor().id())))
            .command(new TestCommand("fumble", WornTest::fumble))
            .zone("forest").room("edge")
            .player("ann", "square", "helmet", "sword", "flask").player("bob", "square");

    /** A bug: it fails in the middle. */
    private static void fumble(Turn turn) {
        var item = turn.world().itemsOf(new Holder.HeldBy(turn.actor().id())).getFirst();
        turn.wear(item, BodyPart.HEAD);
        throw new IllegalStateException("fumbled");
    }

    private String shown(String name, String line) {
        game.seen(name);
        game.perform(name, line);
        return String.join("\n", game.seen(name));
    }

    private void restart() {
        game.crashAndRestart();
        game.signIn("ann", "ann");
        game.signIn("bob", "bob");
    }

    private ItemRow stored(String name) {
        return game.stores().items().stream()
                .filter(row -> row.prototype().value().endsWith(name)).findFirst().orElseThrow();
    }

    private CharacterId ann() {
        return game.characterOf("ann");
    }

    private void dressed() {
        game.perform("ann", "wear helmet").perform("ann", "wield left sword").perform("ann", "sip flask");
    }

    private void isDressed() {
        assertThat(shown("ann", "equipment"))
                .contains("head:       a helmet", "left hand:  a sword", "worth 5 armour");
        assertThat(shown("ann", "score")).contains("Strength 13");
        assertThat(shown("ann", "examine flask")).contains("You can sip it, once.");
    }

    @Test
    void whatIsWornCountsAndIsStored() {
        dressed();

        isDressed();
        assertThat(stored("helmet")).isEqualTo(
                new ItemRow(stored("helmet").id(), stored("helmet").prototype(), new Holder.HeldBy(ann()), null, BodyPart.HEAD));
        assertThat(stored("flask").charges()).isEqualTo(1);
        game.perform("ann", "muster");
        assertThat(gear.armour()).isEqualTo(5);
        assertThat(gear.right()).isNull();
        assertThat(Objects.requireNonNull(gear.left()).effects()).hasSize(1);
        assertThat(gear.protection().changes()).hasSize(1);
    }

    @Test
    void itIsWornStillAfterACrash() {
        dressed();

        restart();

        isDressed();
    }

    @Test
    void itIsWornStillInAnotherZone() {
        dressed();

        game.perform("ann", "east");
        isDressed();
        game.perform("ann", "west");
        game.advance(Duration.ofSeconds(1));

        isDressed();
        assertThat(game.stores().unsound()).isEmpty();
    }

    @Test
    void whatIsUsedUpIsGoneForGood() {
        dressed();
        game.perform("ann", "sip flask");

        assertThat(stored("flask").holder()).isEqualTo(new Holder.Gone());
        restart();

        assertThat(shown("ann", "inventory")).doesNotContain("flask");
        assertThat(game.stores().unsound()).isEmpty();
    }

    @Test
    void aParcelHoldsNoMoreThanWasPutIntoIt() {
        dressed();

        game.perform("ann", "parcel flask to bob").perform("bob", "collect");
        game.advance(Duration.ofSeconds(1));

        assertThat(shown("bob", "examine flask")).contains("You can sip it, once.");
        game.perform("bob", "give flask to ann");
        assertThat(shown("ann", "examine flask")).contains("You can sip it, once.");
    }

    @Test
    void whatFailsInTheMiddlePutsNothingOn() {
        game.perform("ann", "fumble");

        assertThat(shown("ann", "equipment")).contains("You wear plain travelling clothes");
        assertThat(stored("helmet").worn()).isNull();
    }

    @Test
    void whoTakesOffWhatMadeThemStrongerKeepsWhatIsTheirs() {
        dressed();

        game.perform("ann", "remove all").perform("ann", "drop all");

        assertThat(shown("ann", "score")).contains("Strength 10");
        assertThat(stored("helmet").worn()).isNull();
        assertThat(game.stores().unsound()).isEmpty();
    }
}
