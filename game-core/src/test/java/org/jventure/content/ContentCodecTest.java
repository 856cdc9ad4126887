package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.content.item.ItemForm;
import org.jventure.content.model.JsonValues;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Markup;
import org.jventure.text.OwnColours;
import org.jventure.text.StyledText;
import org.jventure.world.Direction;
import org.jventure.world.Exit;
import org.jventure.world.Feature;
import org.jventure.world.ItemPrototype;
import org.jventure.world.NpcPrototype;
import org.jventure.world.RoomDefinition;
import org.jventure.world.SpawnSlot;

class ContentCodecTest {

    private static final ZoneContent ZONE = new ZoneContent(
            new ZoneId("quay"), "0190/0191", "The Quay – früh", new RoomId("quay/pier"),
            Map.of(
                    new RoomId("quay/pier"),
                    new RoomDefinition(
                            new RoomId("quay/pier"), new ZoneId("quay"), 7, "The Pier",
                            Markup.parse("Planks and {feature}water{/feature}.\nGulls 🐦."),
                            List.of(new Feature(List.of("water", "sea"), StyledText.plain("Wet."))),
                            Map.of(Direction.NORTH, new Exit(
                                    Direction.NORTH, new RoomId("hill/top"), new ZoneId("hill")))),
                    new RoomId("quay/hut"),
                    new RoomDefinition(
                            new RoomId("quay/hut"), new ZoneId("quay"), 8, "", StyledText.EMPTY, List.of(), Map.of())),
            Map.of(new PrototypeId("quay/lantern"), new ItemPrototype(
                    new PrototypeId("quay/lantern"), "a lantern", List.of("lantern"), "It lies here.",
                    StyledText.plain("Brass."), 3, true,
                    ItemForm.read(JsonValues.fields("{\"type\": \"armour\", \"slot\": \"head\", \"armour\": 3}")))),
            Map.of(new PrototypeId("quay/cat"), new NpcPrototype(
                    new PrototypeId("quay/cat"), "a cat", List.of("cat"), "It sits here.", StyledText.plain("Grey."), 90,
                    List.of("purrs."))),
            List.of(new SpawnSlot(
                    "quay/cat", SpawnSlot.Kind.NPC, new PrototypeId("quay/cat"), new RoomId("quay/pier"), 900))).numbered(12);

    private static final WorldSettings SETTINGS = new WorldSettings(
            "Demo", "Welcome\nto {heading}Demo{/heading}.", new ZoneId("quay"), new RoomId("quay/pier"),
            List.of(new WorldSettings.Choice("human", "Human", "Tall.")),
            List.of(new WorldSettings.Choice("baker", "Baker", "Bakes."), new WorldSettings.Choice("smith", "Smith", "")),
            Set.of("admin", "root", "staff"), new OwnColours(Map.of("ember", "#ff8800", "frost", "#aaddff")));

    private final ContentCodec codec = new ContentCodec();

    @BeforeEach
    void startWithoutAWorld() {
        ContentDatabase.empty();
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(codec.zone(codec.bytes(ZONE))).isEqualTo(ZONE);
        assertThat(codec.settings(codec.bytes(SETTINGS))).isEqualTo(SETTINGS);
    }

    @Test
    void theWholeStarterWorldComesBack() {
        ContentDatabase.bean(StarterWorld.class).prepare();
        var content = ContentDatabase.bean(Content.class);

        assertThat(content.zones()).isNotEmpty().allSatisfy(id -> {
            var zone = content.zone(id).orElseThrow();
            assertThat(codec.zone(codec.bytes(zone))).isEqualTo(zone);
        });
    }

    /** Whoever makes the bytes different finds this red, and raises the format along with these numbers. */
    @Test
    void theFormatIsWhatItsNumberSays() {
        assertThat(List.of(ContentCodec.FORMAT, sum(codec.bytes(ZONE)), sum(codec.bytes(SETTINGS))))
                .isEqualTo(List.of(7, 196414328, -292151961));
    }

    @Test
    void bytesOfAnotherFormatAreRefused() {
        var to = new ByteWriter();
        to.number(ContentCodec.FORMAT + 1);
        to.number(1);

        assertThatThrownBy(() -> codec.zone(to.bytes()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("another format");
        assertThatThrownBy(() -> codec.zone(codec.bytes(SETTINGS)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("another format or kind");
    }

    @Test
    void bytesThatAreNotWholeAreRefused() {
        var bytes = codec.bytes(ZONE);
        for (int length = 0; length < bytes.length; length++) {
            var part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> codec.zone(part)).isInstanceOf(IllegalArgumentException.class);
        }
        for (int i = 0; i < bytes.length; i++) {
            var spoilt = bytes.clone();
            spoilt[i] ^= 4;
            assertThatThrownBy(() -> codec.zone(spoilt)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aCountThatNothingBacksIsRefused() {
        var to = new ByteWriter();
        to.number(Integer.MAX_VALUE);
        var bytes = to.bytes();

        assertThatThrownBy(() -> new ByteReader(bytes).text()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByteReader(bytes).texts()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByteReader(bytes).end()).isInstanceOf(IllegalArgumentException.class);
    }

    private static int sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
