package org.jventure.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.world.CharacterSheet;

/** What is stored can be read again, also by and from other versions. */
class CodecsTest {

    @Test
    void softStateIsReadAsItWasWritten() {
        var soft = new SoftState(Map.of(
                new NpcId("quay/cat"), new RoomId("quay/pier"), new NpcId("quay/gull"), new RoomId("quay/roof")));

        assertThat(SoftState.of(soft.toBytes())).isEqualTo(soft);
        assertThat(SoftState.of(new SoftState(Map.of()).toBytes()).npcs()).isEmpty();
    }

    @Test
    void softStateOfALaterVersionIsReadAsFarAsItIsUnderstood() {
        var later = "soft 2\nweather\train\nnpc\tquay/cat\tquay/pier\nnpc\tbroken\n\n".getBytes(StandardCharsets.UTF_8);

        assertThat(SoftState.of(later).npcs()).isEqualTo(Map.of(new NpcId("quay/cat"), new RoomId("quay/pier")));
    }

    @Test
    void equalSoftStateHasEqualBytes() {
        var one = new SoftState(Map.of(new NpcId("a"), new RoomId("x"), new NpcId("b"), new RoomId("y")));
        var other = new SoftState(Map.of(new NpcId("b"), new RoomId("y"), new NpcId("a"), new RoomId("x")));

        assertThat(one.toBytes()).isEqualTo(other.toBytes());
    }

    @Test
    void aSheetIsReadAsItWasWritten() {
        for (var sheet : Set.of(CharacterSheet.NEW, new CharacterSheet(Set.of()), new CharacterSheet(Set.of("gossip")))) {
            assertThat(SheetCodec.read(SheetCodec.write(sheet))).isEqualTo(sheet);
        }
    }

    @Test
    void whatASheetLacksIsANewcomersAndWhatItHasTooMuchIsPassedOver() {
        assertThat(SheetCodec.read("{}")).isEqualTo(CharacterSheet.NEW);
        assertThat(SheetCodec.read("{\"channels\": [], \"halo\": {\"size\": 3}}")).isEqualTo(new CharacterSheet(Set.of()));
    }
}
