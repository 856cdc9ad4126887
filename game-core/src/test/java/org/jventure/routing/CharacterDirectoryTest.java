package org.jventure.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jventure.cluster.Alone;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.Online;

class CharacterDirectoryTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final ZoneId FOREST = new ZoneId("forest");

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
    void onlyTheZoneThatHadItLastMaySayThatItIsGone() {
        directory.appeared(online(1, "Ann", TOWN));
        directory.appeared(online(1, "Ann", FOREST));

        directory.vanished(id(1), TOWN);
        assertThat(directory.zoneOf(id(1))).contains(FOREST);

        directory.vanished(id(1), FOREST);
        assertThat(directory.find("ann")).isEmpty();
        assertThat(directory.zoneOf(id(1))).isEmpty();
    }
}
