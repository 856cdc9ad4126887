package org.jventure.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jventure.testing.WireContract;

class WireCodecTest {

    enum Colour {
        RED,
        GREEN
    }

    record Id(UUID value) {}

    sealed interface Shape {

        record Circle(int radius) implements Shape {}

        record Box(Id id, @Nullable Shape inside) implements Shape {}
    }

    sealed interface Message {

        record Empty() implements Message {}

        record Numbers(long a, int b, boolean c) implements Message {}

        record Things(
                String text,
                @Nullable String perhaps,
                Colour colour,
                byte[] bytes,
                byte @Nullable [] noBytes,
                UUID uuid,
                Id id)
                implements Message {}

        record Many(
                List<String> words,
                Map<Colour, List<Id>> ids,
                Optional<Shape> shape,
                List<Shape> shapes,
                List<@Nullable Id> gaps)
                implements Message {}
    }

    @Test
    void everyMessageComesBack() {
        WireContract.everyMessageComesBack(Message.class);
    }

    @Test
    void noBytesDoHarm() {
        WireContract.noBytesDoHarm(Message.class);
    }

    @Test
    void noLengthIsBelievedBeyondWhatThereIs() {
        var codec = WireCodec.of(Lone.class);
        var bytes = codec.write(new Lone("word"));
        Arrays.fill(bytes, 9, 13, (byte) 0x7f);

        assertThatThrownBy(() -> codec.read(bytes))
                .isInstanceOf(WireException.class)
                .hasMessage("A message speaks of 2139062143 bytes or things where only 4 bytes are left.");
    }

    record Lone(String word) {}

    @Test
    void anotherVersionOfTheFormatIsRefusedInWords() {
        var codec = WireCodec.of(Lone.class);
        var bytes = codec.write(new Lone("word"));
        bytes[0] = 7;

        assertThatThrownBy(() -> codec.read(bytes))
                .hasMessage("A message is written in version 7 of the format; this node reads 1.");
    }

    @Test
    void whatFollowsBehindAMessageIsRefused() {
        var codec = WireCodec.of(Lone.class);
        var bytes = codec.write(new Lone("word"));

        assertThatThrownBy(() -> codec.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(WireException.class);
    }

    /** The same names as in an older and a newer version of the server. */
    static final class Old {

        sealed interface News {

            record Told(long a, Inner inner) implements News {}
        }

        record Inner(String name) {}

        enum Kind {
            ONE
        }

        record Kinds(Kind kind) {}

        private Old() {}
    }

    static final class New {

        sealed interface News {

            record Told(
                    long a,
                    Inner inner,
                    @Nullable String word,
                    int count,
                    boolean sure,
                    List<Id> ids,
                    Map<String, String> map,
                    Optional<Id> id)
                    implements News {}

            record Added(long b) implements News {}
        }

        record Inner(String name, long more) {}

        enum Kind {
            ONE,
            TWO
        }

        record Kinds(Kind kind) {}

        private New() {}
    }

    /** As the number of a record is made from its name, these two would differ by the name of the class around them. */
    private static byte[] asIf(Class<?> target, byte[] bytes) {
        var changed = bytes.clone();
        java.nio.ByteBuffer.wrap(changed).putInt(1, SealedForm.number(target));
        return changed;
    }

    @Test
    void anOlderReaderPassesByWhatItDoesNotKnow() {
        var bytes = WireCodec.of(New.News.class).write(new New.News.Told(
                5, new New.Inner("x", 9), "word", 3, true, List.of(), Map.of("a", "b"), Optional.empty()));

        assertThat(WireCodec.of(Old.News.class).read(asIf(Old.News.Told.class, bytes)))
                .contains(new Old.News.Told(5, new Old.Inner("x")));
    }

    @Test
    void whatAnOlderSenderLacksIsEmpty() {
        var bytes = WireCodec.of(Old.News.class).write(new Old.News.Told(5, new Old.Inner("x")));

        assertThat(WireCodec.of(New.News.class).read(asIf(New.News.Told.class, bytes)))
                .contains(new New.News.Told(
                        5, new New.Inner("x", 0), null, 0, false, List.of(), Map.of(), Optional.empty()));
    }

    @Test
    void whatNothingCanStandForMustNotLack() {
        record Much(long a, String word) {}
        record Little(long a) {}
        var bytes = WireCodec.of(Little.class).write(new Little(4));

        assertThatThrownBy(() -> WireCodec.of(Much.class).read(asIf(Much.class, bytes)))
                .hasMessage("A message lacks something that it must have.");
    }

    @Test
    void aMessageOfAnUnknownKindIsPassedByAndCounted() {
        var codec = WireCodec.of(Old.News.class);

        assertThat(codec.read(WireCodec.of(New.News.class).write(new New.News.Added(1)))).isEmpty();
        assertThat(codec.unknown()).isEqualTo(1);
    }

    @Test
    void aConstantOfALaterVersionMakesAMessageUnknown() {
        var codec = WireCodec.of(Old.Kinds.class);

        assertThat(codec.read(asIf(Old.Kinds.class, WireCodec.of(New.Kinds.class).write(new New.Kinds(New.Kind.TWO)))))
                .isEmpty();
        assertThat(codec.unknown()).isEqualTo(1);
    }

    @Test
    void aRecordThatRefusesItsValuesIsNoMessage() {
        record Any(int value) {}
        record Positive(int value) {
            Positive {
                if (value <= 0) {
                    throw new IllegalArgumentException("not positive");
                }
            }
        }
        var bytes = asIf(Positive.class, WireCodec.of(Any.class).write(new Any(-1)));

        assertThatThrownBy(() -> WireCodec.of(Positive.class).read(bytes))
                .isInstanceOf(WireException.class).hasMessageContaining("not positive");
    }

    sealed interface Clash {

        record AaAa() implements Clash {}

        record BBBB() implements Clash {}
    }

    @Test
    void twoNamesOfOneNumberAreRefusedWhenTheCodecIsMade() {
        assertThatThrownBy(() -> WireCodec.of(Clash.class)).hasMessageContaining("rename one of them");
    }

    record Unsendable(Runnable task) {}

    @Test
    void aTypeThatCantBeSentIsRefusedWhenTheCodecIsMade() {
        assertThatThrownBy(() -> WireCodec.of(Unsendable.class))
                .hasMessageStartingWith("WireCodecTest.Unsendable.task has a type that can't be sent");
    }

    @Test
    void recordsWithinRecordsWithoutEndAreRefused() {
        var codec = WireCodec.of(Shape.class);
        Shape shape = new Shape.Circle(1);
        for (int i = 0; i < 100; i++) {
            shape = new Shape.Box(new Id(new UUID(1, 1)), shape);
        }
        var deep = shape;

        assertThatThrownBy(() -> codec.write(deep)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongMessageComesBack() {
        var codec = WireCodec.of(Lone.class);
        var message = new Lone("word ".repeat(100_000));

        assertThat(codec.read(codec.write(message))).contains(message);
    }
}
