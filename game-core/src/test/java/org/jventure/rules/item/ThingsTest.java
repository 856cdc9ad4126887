package org.jventure.rules.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.kernel.PrototypeId;
import org.jventure.rules.body.Stats;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.item.Burden.Room;
import org.jventure.testing.SeededChance;

class ThingsTest {

    private static final PrototypeId FUR = new PrototypeId("wood/fur");
    private static final PrototypeId TOOTH = new PrototypeId("wood/tooth");
    private static final PrototypeId CROWN = new PrototypeId("wood/crown");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @CsvSource({"100, 0, 51", "100, 49, 100", "1, 0, 1", "0, 49, 0", "3, 0, 2", "1000000000000, 0, 510000000000"})
    void halfOfTheMoneyIsLeftOrMore(long coins, int roll, long left) {
        assertThat(new Loot(coins, List.of()).leave(bound -> bound == 50 ? roll : 0).coins()).isEqualTo(left);
    }

    @Test
    void eachThingHasItsOwnChance() {
        var loot = new Loot(0, List.of(new Loot.Drop(FUR, 100), new Loot.Drop(TOOTH, 50), new Loot.Drop(CROWN, 0)));
        var chance = new SeededChance(7);

        var left = IntStream.range(0, 2000).mapToObj(i -> loot.leave(chance).items()).flatMap(List::stream).toList();

        assertThat(left).filteredOn(FUR::equals).hasSize(2000);
        assertThat(left).filteredOn(TOOTH::equals).hasSizeBetween(900, 1100);
        assertThat(left).doesNotContain(CROWN);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noMoneyIsMade(long seed) {
        long coins = new Random(seed).nextLong(Loot.MOST + 1);

        assertThat(new Loot(coins, List.of()).leave(new SeededChance(seed)).coins())
                .isBetween(coins / 2, coins);
    }

    @Test
    void likeThingsAreCounted() {
        assertThat(Lot.of(List.of("torch", "Rope", "Torch", "torch", "rope"), word -> word.toLowerCase(Locale.ROOT)))
                .containsExactly(new Lot<>("torch", 3), new Lot<>("Rope", 2));
        assertThat(Lot.of(List.of(), Object::toString)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void listsLoseNothing(long seed) {
        var things = new Random(seed).ints(100, 0, 9).boxed().toList();
        var lots = Lot.of(things, thing -> thing);

        assertThat(lots.stream().mapToInt(Lot::count).sum()).isEqualTo(100);
        assertThat(lots).extracting(Lot::first).containsExactlyElementsOf(things.stream().distinct().toList());
    }

    @Test
    void theStrongCarryMore() {
        assertThat(Burden.of(Stats.newcomers()).mostWeight()).isEqualTo(30_000);
        assertThat(Burden.of(Stats.newcomers().with(Stat.STRENGTH, 20)).mostWeight()).isEqualTo(50_000);
    }

    @Test
    void thereIsRoomByNumberAndByWeight() {
        var sack = Burden.in(2, 1000).plus(600);

        assertThat(sack.room(400)).isEqualTo(Room.ENOUGH);
        assertThat(sack.room(401)).isEqualTo(Room.TOO_HEAVY);
        assertThat(sack.plus(0).room(0)).isEqualTo(Room.TOO_MANY);
        assertThat(sack.room(Long.MAX_VALUE)).isEqualTo(Room.TOO_HEAVY);
        assertThat(Burden.in(9, 10).plus(Long.MAX_VALUE).plus(Long.MAX_VALUE).room(1)).isEqualTo(Room.TOO_HEAVY);
        assertThat(Burden.weight(500, List.of(1L, 2L, Long.MAX_VALUE, Long.MAX_VALUE))).isPositive();
        assertThat(Burden.weight(500, List.of(1L, 2L))).isEqualTo(503);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatHadRoomFits(long seed) {
        var random = new Random(seed);
        var burden = Burden.in(10, 5000);
        for (int i = 0; i < 30; i++) {
            long weight = random.nextInt(1500);
            burden = burden.room(weight) == Room.ENOUGH ? burden.plus(weight) : burden;
        }

        assertThat(burden.count()).isLessThanOrEqualTo(10);
        assertThat(burden.weight()).isLessThanOrEqualTo(5000);
    }

    @Test
    void aThingIsTheSumOfItsAspectsForItsLevel() {
        var change = new Effect.Change(Stat.STRENGTH, Mode.ADD, 5);
        var keen = new Compiled(0, List.of(new Effect.Damage("slashing", 3), change));
        var sword = new Compiled(4, List.of(new Effect.Damage("slashing", 10)));

        assertThat(sword.with(List.of(keen, new Compiled(1, List.of())), 6)).isEqualTo(new Compiled(8,
                List.of(new Effect.Damage("slashing", 15), new Effect.Damage("slashing", 5), change)));
        assertThat(sword.with(List.of(), 1)).isEqualTo(sword);
        assertThat(new Compiled(Effect.MOST, List.of(new Effect.Damage("x", Effect.MOST)))
                        .with(List.of(), 1000).effects())
                .containsExactly(new Effect.Damage("x", Effect.MOST));
    }

    @Test
    void everySlotHasItsWord() {
        var words = new ArrayList<String>();
        for (var slot : Slot.values()) {
            assertThat(Slot.named(slot.word())).contains(slot);
            words.add(slot.word());
        }
        assertThat(words).hasSize(10);
        assertThat(Slot.named("tail")).isEmpty();
    }
}
