package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.TestNpc;
import org.jventure.testing.TestZone;

/** What clients' programs are told follows the same rules as words: nothing before it is stored, nothing out of order. */
class FactsTest {

    private final TestZone game = TestZone.room("square").item("rope").item(item("chest").holding(5)).with(TestNpc.npc("cat"))
            .north("gate").zone("forest").room("edge").east("town/gate")
            .player("ann", "square").player("bob", "square");

    private List<ClientFact> facts(String name) {
        game.drain();
        return game.terminal(name).facts();
    }

    private void want(String name, FactKind... kinds) {
        game.terminal(name).want(kinds);
        game.drain();
    }

    private static <T extends ClientFact> List<T> of(Class<T> type, List<ClientFact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<String> names(ClientFact.Things things) {
        return things.things().stream().map(ClientFact.Thing::name);
    }

    @Test
    void whoWantsNothingIsToldNothing() {
        game.perform("ann", "get rope").perform("ann", "say hi").perform("ann", "north");

        assertThat(facts("ann")).isEmpty();
        assertThat(facts("bob")).isEmpty();
    }

    @Test
    void whatIsWantedIsToldAtOnceAndInFull() {
        want("ann", FactKind.values());

        var facts = facts("ann");

        assertThat(of(ClientFact.Character.class, facts)).singleElement()
                .returns("Ann", ClientFact.Character::name).returns(25L, ClientFact.Character::coins);
        assertThat(of(ClientFact.Room.class, facts)).singleElement()
                .returns("The Square", ClientFact.Room::name)
                .satisfies(room -> assertThat(room.number()).isPositive())
                .satisfies(room -> assertThat(room.ways()).singleElement()
                        .returns("n", ClientFact.Way::direction)
                        .satisfies(way -> assertThat(way.number()).isPositive().isNotEqualTo(room.number())));
        assertThat(of(ClientFact.Players.class, facts)).singleElement()
                .extracting(ClientFact.Players::people)
                .isEqualTo(List.of(new ClientFact.Person("Bob", "Bob")));
        assertThat(of(ClientFact.Things.class, facts).stream().flatMap(FactsTest::names))
                .containsExactlyInAnyOrder("a rope", "a chest", "a cat");
        assertThat(of(ClientFact.Channels.class, facts)).hasSize(1);
    }

    @Test
    void whatIsTakenIsToldToAllWhoSeeItWhenItIsWritten() {
        want("ann", FactKind.CARRIED, FactKind.LYING);
        want("bob", FactKind.CARRIED, FactKind.LYING);
        facts("ann");
        facts("bob");
        game.database().hold();

        game.perform("ann", "get rope").perform("bob", "look");

        assertThat(facts("ann")).isEmpty();
        assertThat(facts("bob")).isEmpty();
        game.database().release();
        assertThat(facts("ann")).extracting(fact -> fact.getClass().getSimpleName())
                .containsExactlyInAnyOrder("ThingCame", "ThingWent");
        assertThat(facts("bob")).singleElement().isInstanceOf(ClientFact.ThingWent.class);
    }

    /** Whoever begins to listen meanwhile is told of the world as it is, and so not before that is stored either. */
    @Test
    void aDropThatIsNotWrittenIsNotInTheRoomOfABystander() {
        game.perform("ann", "get rope");
        game.database().hold();

        game.perform("ann", "drop rope");
        want("bob", FactKind.LYING);

        assertThat(facts("bob")).isEmpty();
        game.database().release();
        assertThat(of(ClientFact.Things.class, facts("bob")).stream().flatMap(FactsTest::names)).contains("a rope");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        want("ann", FactKind.values());
        facts("ann");

        game.perform("ann", "get moon").perform("ann", "west");

        assertThat(facts("ann")).containsExactly(new ClientFact.NoWay("w"));
    }

    @Test
    void whoComesAndGoesIsToldToWhoIsThere() {
        want("bob", FactKind.PLAYERS);
        facts("bob");

        game.perform("ann", "north").perform("ann", "south");

        var ann = new ClientFact.Person("Ann", "Ann");
        assertThat(facts("bob")).containsExactly(new ClientFact.PlayerWent(ann), new ClientFact.PlayerCame(ann));
    }

    @Test
    void anotherRoomIsToldInFull() {
        want("ann", FactKind.ROOM, FactKind.PLAYERS, FactKind.LYING);
        facts("ann");

        game.perform("ann", "north");

        assertThat(facts("ann")).extracting(fact -> fact.getClass().getSimpleName())
                .containsExactlyInAnyOrder("Room", "Players", "Things");
    }

    @Test
    void wordsGoBeforeFactsAndFactsBeforeThePrompt() {
        want("ann", FactKind.ROOM);
        game.terminal("ann").outputs();

        game.perform("ann", "north");

        assertThat(game.terminal("ann").outputs()).extracting(output -> output.getClass().getSimpleName())
                .containsExactly("Text", "Fact", "Prompt");
    }

    @Test
    void whatIsSaidIsToldWithWhoSaysIt() {
        want("bob", FactKind.TALK);
        facts("bob");

        game.perform("ann", "say \"hi\" {red}").perform("ann", "tell bob psst").perform("ann", "gossip all");

        assertThat(facts("bob")).containsExactly(
                new ClientFact.Spoken("say", "Ann", "Ann says, \"\"hi\" {red}\"", "\"hi\" {red}"),
                new ClientFact.Spoken("tell", "Ann", "Ann tells you, \"psst\"", "psst"),
                new ClientFact.Spoken("gossip", "Ann", "[gossip] Ann: all", "all"));
    }

    @Test
    void aWhisperIsOnlyForWhoHearsIt() {
        game.player("cat", "square");
        want("cat", FactKind.TALK);
        facts("cat");

        game.perform("ann", "whisper bob psst");

        assertThat(facts("cat")).isEmpty();
    }

    @Test
    void whoLeavesAChannelIsToldSo() {
        want("ann", FactKind.TALK);
        facts("ann");

        game.perform("ann", "gossip off");

        assertThat(of(ClientFact.Channels.class, facts("ann"))).singleElement()
                .satisfies(all -> assertThat(all.channels()).filteredOn(ClientFact.Channel::joined)
                        .extracting(ClientFact.Channel::name).containsExactly("newbie"));
    }

    @Test
    void whoWantsLessIsToldLessAndWhoWantsItAgainAllOfIt() {
        want("ann", FactKind.ROOM, FactKind.CARRIED);
        facts("ann");
        want("ann", FactKind.CARRIED);
        game.perform("ann", "north");
        assertThat(facts("ann")).isEmpty();

        want("ann", FactKind.ROOM, FactKind.CARRIED);

        assertThat(facts("ann")).singleElement().isInstanceOf(ClientFact.Room.class);
    }

    @Test
    void whatIsAskedForIsToldAgain() {
        want("ann", FactKind.CARRIED, FactKind.LYING);
        facts("ann");

        game.terminal("ann").ask(new FactQuestion.Again(FactKind.CARRIED));

        assertThat(facts("ann")).containsExactly(new ClientFact.Things(new ClientFact.Carried(), List.of()));
    }

    @Test
    void aContainerInReachIsLookedInto() {
        want("ann", FactKind.LYING);
        var chest = of(ClientFact.Things.class, facts("ann")).getFirst().things().stream()
                .filter(ClientFact.Thing::container).findFirst().orElseThrow();
        game.perform("ann", "get rope").perform("ann", "put rope in chest");
        facts("ann");

        game.terminal("ann").ask(new FactQuestion.Inside(chest.id()));

        var inside = facts("ann");
        assertThat(of(ClientFact.Things.class, inside).stream().flatMap(FactsTest::names)).containsExactly("a rope");
        game.perform("ann", "north");
        facts("ann");
        game.terminal("ann").ask(new FactQuestion.Inside(chest.id()));
        game.terminal("ann").ask(new FactQuestion.Inside("no such thing"));
        assertThat(facts("ann")).isEmpty();
    }

    @Test
    void whoIsOnIsAnswered() {
        want("ann", FactKind.TALK);
        facts("ann");

        game.terminal("ann").ask(new FactQuestion.WhoIsOn());

        assertThat(of(ClientFact.Online.class, facts("ann"))).singleElement()
                .satisfies(online -> assertThat(online.names()).containsExactlyInAnyOrder("Ann", "Bob"));
    }

    @Test
    void aProgramThatAsksWithoutEndIsHeldBack() {
        want("ann", FactKind.CARRIED);
        facts("ann");

        for (int i = 0; i < 1_000; i++) {
            game.terminal("ann").ask(new FactQuestion.Again(FactKind.CARRIED));
        }

        assertThat(facts("ann")).hasSizeBetween(1, 25);
    }

    @Test
    void aProgramThatChangesItsMindWithoutEndIsHeldBackAndGetsWhatItWantsInTheEnd() {
        for (int i = 0; i < 500; i++) {
            want("ann", FactKind.CARRIED);
            want("ann");
        }
        want("ann", FactKind.CARRIED);
        assertThat(facts("ann")).hasSizeLessThan(25);
        want("ann", FactKind.ROOM);

        game.advance(Duration.ofSeconds(2));

        assertThat(facts("ann")).last().isInstanceOf(ClientFact.Room.class);
        game.perform("ann", "get rope");
        assertThat(facts("ann")).isEmpty();
    }

    @Test
    void anotherZoneTellsAllAnew() {
        game.perform("ann", "north");
        want("ann", FactKind.ROOM, FactKind.CARRIED);
        facts("ann");

        game.perform("ann", "west");

        var facts = facts("ann");
        assertThat(of(ClientFact.Room.class, facts)).singleElement()
                .returns("The Edge", ClientFact.Room::name)
                .satisfies(room -> assertThat(room.area().id()).isEqualTo("forest"))
                .satisfies(room -> assertThat(room.area().number())
                        .isPositive()
                        .isEqualTo(game.content().zone(new ZoneId("forest")).orElseThrow().number()));
        assertThat(of(ClientFact.Things.class, facts)).singleElement().returns(new ClientFact.Carried(), ClientFact.Things::place);
    }

    @Test
    void aReloadTellsAllAnew() {
        want("ann", FactKind.ROOM);
        facts("ann");

        game.loseSessionsOf("town");
        game.advance(Duration.ofSeconds(1));

        assertThat(facts("ann")).singleElement().isInstanceOf(ClientFact.Room.class);
    }

    @Test
    void whoComesBackAfterALostLinkIsToldAllAnew() {
        want("ann", FactKind.ROOM);
        facts("ann");
        game.terminal("ann").hangUp();
        game.drain();

        var back = game.signIn("ann again", "Ann");
        back.want(FactKind.ROOM);
        game.drain();

        assertThat(of(ClientFact.Room.class, back.facts())).hasSize(1);
        assertThat(game.terminal("ann").facts()).isEmpty();
    }

    @Test
    void theNewerSessionIsToldAndTheOlderNoMore() {
        want("ann", FactKind.ROOM);
        facts("ann");

        var newer = game.signIn("ann again", "Ann");
        newer.want(FactKind.ROOM);
        game.drain();
        newer.facts();
        game.perform("ann again", "north");

        assertThat(newer.facts()).singleElement().isInstanceOf(ClientFact.Room.class);
        assertThat(game.terminal("ann").facts()).isEmpty();
    }

    @Test
    void aZoneThatGoesOnAtAnotherNodeTellsAllAnew() {
        want("ann", FactKind.ROOM, FactKind.CARRIED);
        game.secondNode();
        game.drain();
        facts("ann");

        game.park("town", parked -> game.moveToTheOther(parked));
        game.readOwners();
        game.advance(Duration.ofSeconds(2));

        assertThat(of(ClientFact.Room.class, facts("ann"))).isNotEmpty();
        game.perform("ann", "get rope");
        assertThat(facts("ann")).singleElement().isInstanceOf(ClientFact.ThingCame.class);
    }

    @Test
    void aChannelLineThatTwoOwnersBringIsToldOnce() {
        want("bob", FactKind.TALK);
        facts("bob");

        game.perform("ann", "gossip one");

        assertThat(of(ClientFact.Spoken.class, facts("bob"))).hasSize(1);
    }
}
