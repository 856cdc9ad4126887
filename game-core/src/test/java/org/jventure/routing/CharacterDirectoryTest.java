package org.jventure.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.jventure.cluster.Alone;
import org.jventure.cluster.SharedMap;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.testing.TestNetwork;
import org.jventure.turn.Online;

class CharacterDirectoryTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final ZoneId FOREST = new ZoneId("forest");

    private final ManualExecutor executor = new ManualExecutor(new ManualClock());
    private final CharacterDirectory directory = new CharacterDirectory(Alone.map());

    private static CharacterId id(int number) {
        return new CharacterId(new UUID(1, number));
    }

    private static Online online(int number, String name, ZoneId zone) {
        return new Online(id(number), name, "Human", "Baker", zone, false, 1, 1);
    }

    @Test
    void everybodyIsListedByName() {
        directory.appeared(online(1, "Cat", TOWN));
        directory.appeared(online(2, "ann", TOWN));
        directory.appeared(online(3, "Bob", FOREST));

        assertThat(directory.online()).extracting(Online::name).containsExactly("ann", "Bob", "Cat");
    }

    @Test
    void aNameIsFoundWhateverItsCaseAndByItsBeginningIfThatIsClear() {
        directory.appeared(online(1, "Bob", TOWN));
        directory.appeared(online(2, "Bobbin", TOWN));
        directory.appeared(online(3, "Ann", TOWN));

        assertThat(directory.find("BOB").orElseThrow().name()).isEqualTo("Bob");
        assertThat(directory.find("bobb").orElseThrow().name()).isEqualTo("Bobbin");
        assertThat(directory.find("a").orElseThrow().name()).isEqualTo("Ann");
        assertThat(directory.find("bo")).isEmpty();
        assertThat(directory.find("")).isEmpty();
        assertThat(directory.find("dora")).isEmpty();
    }

    @Test
    void whoGoesDoesNotTakeALaterBearerOfTheNameAlong() {
        directory.appeared(online(1, "Ann", TOWN));
        directory.appeared(online(2, "Ann", FOREST));

        directory.vanished(id(1), TOWN);

        assertThat(directory.find("ann")).map(Online::character).contains(id(2));
        assertThat(directory.online()).extracting(Online::character).containsExactly(id(2));
    }

    @Test
    void onlyTheZoneThatHadItLastMaySayThatItIsGone() {
        directory.appeared(online(1, "Ann", TOWN));
        directory.appeared(online(1, "Ann", FOREST));

        directory.vanished(id(1), TOWN);
        assertThat(directory.zoneOf(id(1))).contains(FOREST);

        directory.vanished(id(1), FOREST);
        assertThat(directory.find("ann")).isEmpty();
        assertThat(directory.zoneOf(id(1))).isEmpty();
    }

    private static Online at(ZoneId zone, long version, long epoch) {
        return new Online(id(1), "Ann", "Human", "Baker", zone, false, version, epoch);
    }

    @Test
    void olderNewsNeverReplacesNewer() {
        directory.appeared(at(FOREST, 6, 1));
        directory.appeared(at(TOWN, 5, 1));
        assertThat(directory.zoneOf(id(1))).contains(FOREST);

        directory.appeared(at(FOREST, 6, 2));
        directory.appeared(at(FOREST, 9, 1));
        assertThat(directory.online()).extracting(Online::epoch).containsExactly(2L);
    }

    private static CharacterDirectory on(SharedMap map) {
        return new CharacterDirectory(map);
    }

    @Test
    void allNodesKnowWhoIsThereAlsoThoseThatComeLater() {
        var map = Alone.map();
        var other = on(map);
        on(map).appeared(online(1, "Ann", TOWN));

        assertThat(other.find("ann")).isPresent();
        assertThat(on(map).find("ann")).isPresent();
    }

    @Test
    void whatIsSaidAgainIsNotSentAgain() {
        var map = Alone.map();
        var here = on(map);
        here.appeared(at(TOWN, 5, 1));
        var sent = new AtomicInteger();
        map.onChange((_, _) -> sent.incrementAndGet());

        here.appeared(at(TOWN, 5, 1));
        here.appeared(at(TOWN, 8, 1));

        assertThat(sent).hasValue(0);
    }

    @Test
    void whatTheMapHasLostIsSentAgain() {
        var map = Alone.map();
        var here = on(map);
        here.appeared(at(TOWN, 5, 1));
        map.remove(id(1).toString());

        here.appeared(at(TOWN, 5, 1));

        assertThat(on(map).find("ann")).isPresent();
    }

    @Test
    void anOldRemovalDoesNotTouchWhoHasComeBack() {
        var network = new TestNetwork(executor);
        var here = on(network.sharedMap(new NodeId("red"), "characters"));
        here.appeared(at(TOWN, 5, 1));
        executor.drain();

        here.vanished(id(1), TOWN);
        here.appeared(at(TOWN, 7, 1));
        assertThat(executor.step()).isTrue();
        assertThat(here.find("ann")).isPresent();
        executor.drain();

        assertThat(here.find("ann")).isPresent();
    }

    @Test
    void whomATakenOverZoneDoesNotHaveIsForgotten() {
        directory.appeared(at(TOWN, 5, 1));
        directory.appeared(online(2, "Bob", FOREST));

        for (int i = 0; i < 3; i++) {
            directory.sweep(zone -> zone.equals(TOWN) ? OptionalLong.of(2) : OptionalLong.empty());
        }

        assertThat(directory.online()).extracting(Online::name).containsExactly("Bob");
    }

    @Test
    void whomItsZoneNamesAgainAndAgainIsKept() {
        for (int i = 0; i < 100; i++) {
            directory.appeared(at(TOWN, 5, 1));
            for (int j = 0; j < 5; j++) {
                directory.sweep(_ -> OptionalLong.of(1));
            }
        }
        assertThat(directory.online()).hasSize(1);

        for (int j = 0; j < 16; j++) {
            directory.sweep(_ -> OptionalLong.of(1));
        }
        assertThat(directory.online()).isEmpty();
    }

    @Test
    void whatIsNoEntryIsPassedBy() {
        var map = Alone.map();
        map.put("nonsense", new byte[] {1, 2});
        map.put(id(1).toString(), new byte[0]);

        assertThat(on(map).online()).isEmpty();
    }
}
