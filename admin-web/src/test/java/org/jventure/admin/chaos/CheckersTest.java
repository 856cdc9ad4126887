package org.jventure.admin.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.jventure.admin.chaos.JdbcWorld.OwnerWrite;

/** Each checker sees what it is there for; {@link HandlingTest} has the things. */
class CheckersTest {

    private final History history = new History();
    private final Timeline timeline = new Timeline(_ -> {});
    private final Map<String, Boolean> answered = new TreeMap<>();
    private final Stored before = stored(Map.of("Ann", 25L), Map.of("Ann", "mill/wheel"));
    private Stored after = before;

    @Test
    void aZonesWritesGoOnInOrder() {
        assertThat(new OneEffectiveOwner().breaches(evidence(
                        write(1, 1, 0, "node-1"), write(1, 1, 1, "node-1"), write(2, 2, 1, "node-2"), write(2, 2, 2, "node-2"))))
                .isEmpty();
    }

    @Test
    void aWriteUnderAnOlderEpochIsSeen() {
        assertThat(new OneEffectiveOwner().breaches(evidence(
                        write(1, 1, 0, "node-1"), write(2, 2, 0, "node-2"), write(1, 1, 1, "node-1"))))
                .isNotEmpty();
    }

    @Test
    void aBatchThatIsLeftOutIsSeen() {
        assertThat(new OneEffectiveOwner().breaches(evidence(write(1, 1, 0, "node-1"), write(1, 1, 2, "node-1"))))
                .singleElement().asString().startsWith("I1");
    }

    @Test
    void twoWritersOfOneEpochAreSeen() {
        var other = new OwnerWrite(0, Instant.EPOCH, "mill", "node-1", 1, 1, 2, "RUNNING", "jventure node-1 another life");

        assertThat(new OneEffectiveOwner().breaches(evidence(write(1, 1, 0, "node-1"), write(1, 1, 1, "node-1"), other)))
                .singleElement().asString().contains("is written by");
    }

    @Test
    void wordsHeardTwiceOrInTheWrongOrderAreSeen() {
        hears("[gossip] Ben: word-Ben-1-1");
        hears("[gossip] Ben: word-Ben-1-3");
        hears("Ben says, \"word-Ben-1-2\"");
        assertThat(new WordsInOrder().breaches(evidence())).isEmpty();

        hears("[gossip] Ben: word-Ben-1-3");
        hears("[gossip] Ben: word-Ben-1-0");
        assertThat(new WordsInOrder().breaches(evidence())).hasSize(2);
    }

    @Test
    void anAnswerWhileTheDatabaseIsAwayIsSeen() {
        history.add(new Act("Ann", 1, 1, "mill", Intent.look(), at(5), at(15), Act.Outcome.DONE, "…"));
        assertThat(new NothingWhileFrozen().breaches(evidence())).isEmpty();

        timeline.frozen(Set.of(2), at(10), at(20));
        assertThat(new NothingWhileFrozen().breaches(evidence())).isEmpty();

        timeline.frozen(Set.of(1), at(10), at(20));
        assertThat(new NothingWhileFrozen().breaches(evidence())).hasSize(1);
    }

    @Test
    void aCommandThatFailsIsSeen() {
        hears("Something went wrong; it has been noted.");

        assertThat(new NothingWentWrong().breaches(evidence())).hasSize(1);
    }

    @Test
    void aThingThatIsGoneOrThereTwiceIsSeen() {
        assertThat(new ItemsOnce().breaches(evidence())).isEmpty();

        after.holders().put("bell", List.of("Ann", "Ben"));
        after.holders().remove("horn");
        assertThat(new ItemsOnce().breaches(evidence())).hasSize(2);
    }

    @Test
    void aThingThatIsElsewhereThanShownIsSeen() {
        did(Intent.take("bell", "mill/wheel"), Act.Outcome.UNKNOWN);
        assertThat(new ThingsFollowHands().breaches(evidence())).isEmpty();

        did(Intent.drop("bell", "mill/wheel"), Act.Outcome.DONE);
        did(Intent.take("bell", "mill/wheel"), Act.Outcome.DONE);
        assertThat(new ThingsFollowHands().breaches(evidence())).singleElement().asString().contains("the bell");
    }

    @Test
    void aCoinTooManyOrTooFewIsSeen() {
        did(Intent.payFloor(4, "mill/wheel"), Act.Outcome.DONE);
        did(Intent.payFloor(3, "mill/wheel"), Act.Outcome.UNKNOWN);
        did(Intent.payFloor(5, "mill/wheel"), Act.Outcome.REFUSED);
        for (long coins : List.of(18L, 21L)) {
            after = stored(Map.of("Ann", coins, "room mill/wheel", 25 - coins), before.rooms());
            assertThat(new CoinsAsShown().breaches(evidence())).isEmpty();
        }

        after = stored(Map.of("Ann", 17L, "room mill/wheel", 8L), before.rooms());
        assertThat(new CoinsAsShown().breaches(evidence())).hasSize(2);
    }

    @Test
    void whatANewcomerIsGivenIsNotTooMany() {
        after = stored(Map.of("Ann", 25L, "Ben", 25L), before.rooms());
        assertThat(new CoinsAsShown().breaches(evidence())).hasSize(1);

        after = new Stored(
                after.holders(), after.items(), after.coins(), Map.of("Ann", 25L, "Ben", 25L), after.rooms(), after.owners(),
                after.taken(), after.faults());
        assertThat(new CoinsAsShown().breaches(evidence())).isEmpty();
    }

    @Test
    void whoeverIsElsewhereThanShownIsSeen() {
        did(Intent.walk("east", Ring.PLACES.get(2), Ring.PLACES.get(3)), Act.Outcome.UNKNOWN);
        did(Intent.walk("east", Ring.PLACES.get(3), Ring.PLACES.get(4)), Act.Outcome.UNKNOWN);
        after = stored(before.coins(), Map.of("Ann", "heath/stones"));
        assertThat(new RoomsAsShown().breaches(evidence())).isEmpty();

        did(Intent.walk("east", Ring.PLACES.get(4), Ring.PLACES.get(5)), Act.Outcome.DONE);
        assertThat(new RoomsAsShown().breaches(evidence())).hasSize(1);
    }

    @Test
    void aRowOfAViewThatMustBeEmptyIsSeen() {
        assertThat(new RecordsAddUp().breaches(evidence())).isEmpty();
        assertThat(timeline.remarks()).hasSameSizeAs(RecordsAddUp.VIEWS);

        after.faults().put("ledger_fault", List.of("(…)"));
        assertThat(new RecordsAddUp().breaches(evidence())).hasSize(1);
    }

    @Test
    void thatNothingWentByWayOfEscrowIsSeen() {
        after.faults().put("escrow_fault", List.of());
        assertThat(new RecordsAddUp().breaches(evidence())).hasSize(1);

        after = new Stored(
                after.holders(), after.items(), after.coins(), after.given(), after.rooms(), after.owners(), 1, after.faults());
        assertThat(new RecordsAddUp().breaches(evidence())).isEmpty();
    }

    @Test
    void aThingThatComesOutOfAParcelToSomebodyElseIsSeen() {
        after = stored(before.coins(), before.rooms());
        did(Intent.take("bell", "mill/wheel"), Act.Outcome.DONE);
        did(Intent.parcel("bell", "Ann", "Ben"), Act.Outcome.UNKNOWN);
        for (String holder : List.of("Ann", "Ben", "parcel Ann Ben")) {
            after.holders().put("bell", List.of(holder));
            assertThat(new ThingsFollowHands().breaches(evidence())).as(holder).isEmpty();
        }

        for (String holder : List.of("Cat", "parcel Ann Cat", "room mill/wheel")) {
            after.holders().put("bell", List.of(holder));
            assertThat(new ThingsFollowHands().breaches(evidence())).as(holder).hasSize(1);
        }
    }

    @Test
    void aThingThatWasShownToComeOutOfAParcelIsWithWhomItCameTo() {
        after = stored(before.coins(), before.rooms());
        did(Intent.take("bell", "mill/wheel"), Act.Outcome.DONE);
        did(Intent.parcel("bell", "Ann", "Ben"), Act.Outcome.DONE);
        history.add(new History.Shown("Ben", 1, 1, at(9), "> You take a bell out of a parcel from Ann."));
        after.holders().put("bell", List.of("Ben"));
        assertThat(new ThingsFollowHands().breaches(evidence())).isEmpty();

        after.holders().put("bell", List.of("Ann"));
        assertThat(new ThingsFollowHands().breaches(evidence())).hasSize(1);

        history.add(new History.Shown("Ann", 1, 1, at(10), "You have a bell back, out of your parcel for Ben."));
        assertThat(new ThingsFollowHands().breaches(evidence())).as("both have it").hasSize(1);
    }

    @Test
    void coinsByParcelAreThereOrCameOutOnce() {
        did(Intent.payByParcel(4, "Ann", "Ben"), Act.Outcome.DONE);
        for (var coins : List.of(
                Map.of("Ann", 21L, "parcel Ann Ben", 4L), Map.of("Ann", 21L, "Ben", 4L), Map.of("Ann", 25L))) {
            after = stored(coins, before.rooms());
            assertThat(new CoinsAsShown().breaches(evidence())).as(coins.toString()).isEmpty();
        }
        after = stored(Map.of("Ann", 21L, "parcel Ann Ben", 5L), before.rooms());
        assertThat(new CoinsAsShown().breaches(evidence())).hasSize(1);

        history.add(new History.Shown("Ben", 1, 1, at(9), "You take 4 gold coins out of a parcel from Ann."));
        after = stored(Map.of("Ann", 21L, "Ben", 4L), before.rooms());
        assertThat(new CoinsAsShown().breaches(evidence())).isEmpty();
        after = stored(Map.of("Ann", 25L), before.rooms());
        assertThat(new CoinsAsShown().breaches(evidence())).isNotEmpty();
        after = stored(Map.of("Ann", 21L, "Ben", 4L, "parcel Ann Ben", 4L), before.rooms());
        assertThat(new CoinsAsShown().breaches(evidence())).isNotEmpty();
    }

    @Test
    void aZoneWithoutOwnerAndAPlayerWithoutAnswerAreSeen() {
        answered.put("Ann", true);
        assertThat(new EveryZoneRuns().breaches(evidence())).isEmpty();

        after.owners().put("mill", "QUARANTINED under node-1");
        answered.put("Ann", false);
        assertThat(new EveryZoneRuns().breaches(evidence())).hasSize(2);
    }

    private void did(Intent intent, Act.Outcome outcome) {
        int second = history.acts().size() * 2;
        history.add(new Act("Ann", 1, 1, "mill", intent.by("Ann"), at(second), at(second + 1), outcome, ""));
    }

    private void hears(String line) {
        history.add(new History.Shown("Ann", 1, 1, Instant.EPOCH, line));
    }

    private static OwnerWrite write(long incarnation, long epoch, long batch, String node) {
        return new OwnerWrite(
                0, Instant.EPOCH, "mill", node, incarnation, epoch, batch, "RUNNING", "jventure " + node + " a life");
    }

    private Evidence evidence(OwnerWrite... diary) {
        return new Evidence(
                history, timeline, before, after, List.of(diary), Set.of("node-1"), answered, Instant.EPOCH, Instant.EPOCH);
    }

    private static Stored stored(Map<String, Long> coins, Map<String, String> rooms) {
        var holders = new TreeMap<String, List<String>>();
        var owners = new TreeMap<String, String>();
        Ring.THINGS.forEach(thing -> holders.put(thing, List.of("room mill/wheel")));
        Ring.ZONES.forEach(zone -> owners.put(zone, "node-1"));
        return new Stored(holders, List.of("one", "two"), coins, Map.of("Ann", 25L), rooms, owners, 0, new TreeMap<>());
    }

    private static Instant at(int seconds) {
        return Instant.EPOCH.plusSeconds(seconds);
    }
}
