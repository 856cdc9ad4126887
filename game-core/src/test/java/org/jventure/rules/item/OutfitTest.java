package org.jventure.rules.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.kernel.ItemId;
import org.jventure.rules.item.Equipment.Purpose;
import org.jventure.rules.item.Outfit.Hand;

class OutfitTest {

    private static final Equipment HAT = armour(1, Slot.HEAD);
    private static final Equipment HELM = armour(2, Slot.HEAD);
    private static final Equipment SWORD = weapon(3, false);
    private static final Equipment DAGGER = weapon(4, false);
    private static final Equipment AXE = weapon(5, true);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static ItemId id(int number) {
        return new ItemId(new UUID(0, number));
    }

    private static Equipment armour(int number, Slot slot) {
        return new Equipment(id(number), 1, new Purpose.Armour(slot));
    }

    private static Equipment weapon(int number, boolean twoHanded) {
        return new Equipment(id(number), 1, new Purpose.Weapon(twoHanded));
    }

    private static Outfit done(Dressing dressing, Equipment... off) {
        assertThat(dressing).isInstanceOf(Dressing.Done.class);
        var done = (Dressing.Done) dressing;
        assertThat(done.off()).containsExactly(List.of(off).stream().map(Equipment::id).toArray(ItemId[]::new));
        return done.after();
    }

    private static Outfit holding(Equipment right) {
        return done(Outfit.none().wield(right, Hand.RIGHT, 1));
    }

    @Test
    void whatIsReplacedIsCarriedAgain() {
        var hat = done(Outfit.none().wear(HAT, 1));
        var helm = done(hat.wear(HELM, 1), HAT);

        assertThat(helm.items()).containsExactly(HELM.id());
        assertThat(helm.wear(HELM, 1)).isEqualTo(new Dressing.OnAlready());
        assertThat(done(helm.remove(Slot.HEAD), HELM)).isEqualTo(Outfit.none());
        assertThat(helm.remove(Slot.FEET)).isEqualTo(new Dressing.NothingThere());
    }

    @Test
    void eachHandHoldsOneThing() {
        var both = done(holding(SWORD).wield(DAGGER, Hand.LEFT, 1));

        assertThat(both.items()).containsExactly(SWORD.id(), DAGGER.id());
        assertThat(both.wield(SWORD, Hand.RIGHT, 1)).isEqualTo(new Dressing.OnAlready());
        assertThat(done(both.unwield(Hand.LEFT), DAGGER)).isEqualTo(holding(SWORD));
        assertThat(holding(SWORD).unwield(Hand.LEFT)).isEqualTo(new Dressing.NothingThere());
    }

    @Test
    void aWeaponChangesHands() {
        var moved = done(done(holding(SWORD).wield(DAGGER, Hand.LEFT, 1)).wield(SWORD, Hand.LEFT, 1), DAGGER);

        assertThat(moved.right()).isNull();
        assertThat(moved.left()).isEqualTo(SWORD.id());
    }

    @Test
    void twoHandedWeaponsTakeBothHandsAndGiveBothBack() {
        var both = done(holding(SWORD).wield(DAGGER, Hand.LEFT, 1));
        var axe = done(both.wield(AXE, Hand.LEFT, 1), SWORD, DAGGER);

        assertThat(axe.isTwoHanded()).isTrue();
        assertThat(axe.items()).containsExactly(AXE.id());
        assertThat(axe.wield(AXE, Hand.RIGHT, 1)).isEqualTo(new Dressing.OnAlready());
        assertThat(done(axe.wield(DAGGER, Hand.LEFT, 1), AXE).right()).isNull();
        assertThat(done(axe.unwield(Hand.RIGHT), AXE)).isEqualTo(Outfit.none());
    }

    @Test
    void notEverythingFitsEverybody() {
        var high = new Equipment(id(9), 5, new Purpose.Armour(Slot.FEET));
        var bread = new Equipment(id(10), 1, new Purpose.Other());

        assertThat(Outfit.none().wear(high, 4)).isEqualTo(new Dressing.LevelTooLow(5));
        assertThat(Outfit.none().wear(bread, 4)).isEqualTo(new Dressing.NotArmour());
        assertThat(Outfit.none().wear(SWORD, 4)).isEqualTo(new Dressing.NotArmour());
        assertThat(Outfit.none().wield(HAT, Hand.RIGHT, 4)).isEqualTo(new Dressing.NotAWeapon());
        assertThat(Outfit.none().wield(new Equipment(id(9), 5, new Purpose.Weapon(false)), Hand.RIGHT, 4))
                .isEqualTo(new Dressing.LevelTooLow(5));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostOrInTwoPlaces(long seed) {
        var random = new Random(seed);
        var things = IntStream.range(0, 40)
                .mapToObj(i -> i % 3 == 0
                        ? weapon(i, i % 2 == 0)
                        : armour(i, Slot.values()[random.nextInt(Slot.values().length)]))
                .toList();
        var outfit = Outfit.none();
        var carried = new HashSet<>(things.stream().map(Equipment::id).toList());
        for (int i = 0; i < 200; i++) {
            var thing = things.get(random.nextInt(things.size()));
            var hand = Hand.values()[random.nextInt(2)];
            var dressing = switch (random.nextInt(4)) {
                case 0 -> outfit.wear(thing, 1);
                case 1, 2 -> random.nextBoolean() ? outfit.wield(thing, hand, 1) : outfit.unwield(hand);
                default -> outfit.remove(Slot.values()[random.nextInt(10)]);
            };
            if (dressing instanceof Dressing.Done(var after, var off)) {
                assertThat(off).noneMatch(carried::contains);
                outfit = after;
                carried.addAll(off);
                carried.removeAll(after.items());
                assertThat(carried).hasSize(40 - after.items().size());
            }
        }
    }
}
