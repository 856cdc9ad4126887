package org.jventure.cluster.hazelcast;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to do about the seats of the CP Subsystem, which without persistence never mends itself: a restarted member
 * never regains its seat, and nobody is given a free one. One look, one action; remembers only since when what it saw
 * has been so. One thread; takes the time from what it is told.
 */
final class StewardPlan {

    /** What one node sees. */
    record Facts(
            Duration now,
            boolean discovered,
            Optional<List<Seat>> seats,
            List<Member> members,
            String self,
            int quorum) {

        boolean isMaster() {
            return !members.isEmpty() && members.getFirst().address().equals(self);
        }

        boolean allAnswer() {
            return members.stream().allMatch(member -> member.seat() != null);
        }
    }

    /**
     * @param id      grows old with its holder: a successor at the same address has another
     * @param address host and port of the member that took it
     */
    record Seat(String id, String address) {}

    /**
     * One of the cluster's members, in their order: the first is the master.
     *
     * @param seat what it answered: the id of its seat, or empty if it has none; null if it didn't answer
     */
    record Member(String address, @Nullable String seat) {

        boolean isSpare() {
            return seat != null && seat.isEmpty();
        }
    }

    /** What to do now. */
    sealed interface Action {

        record Nothing() implements Action {}

        /** Begin the CP Subsystem anew, with all its state lost. */
        record Reset() implements Action {}

        /** Begin this node's membership anew: its seat was given to another while it was away. */
        record Rejoin() implements Action {}

        record Remove(String seat) implements Action {}

        /** Take a seat. */
        record Promote() implements Action {}
    }

    private static final Action NOTHING = new Action.Nothing();
    private static final Duration LOST_AFTER = Duration.ofSeconds(12);
    private static final Duration UNDISCOVERED_FOR = Duration.ofSeconds(30);
    private static final Duration SILENT_FOR = Duration.ofSeconds(40);
    private static final Duration STALE_AFTER = Duration.ofSeconds(5);
    private static final Duration EMPTY_AFTER = Duration.ofSeconds(3);
    private static final Duration EMPTY_WITHOUT_SPARE_AFTER = Duration.ofMinutes(10);

    /** Between its promotion and its own knowledge of it a member has a seat and says that it has none. */
    private static final Duration NEW_FOR = Duration.ofSeconds(30);

    private final int wanted;
    private final Map<String, Duration> emptySince = new HashMap<>();
    private final Map<String, Duration> newSince = new HashMap<>();
    private boolean looked;
    private @Nullable Duration failingSince;
    private @Nullable Duration staleSince;
    private boolean healthy;

    /** @param wanted how many seats there are to be */
    StewardPlan(int wanted) {
        this.wanted = wanted;
    }

    /** Whether the last look saw all seats there, and taken by members that are there. */
    boolean isHealthy() {
        return healthy;
    }

    Action next(Facts facts) {
        healthy = false;
        if (!facts.discovered()) {
            return lament(facts, UNDISCOVERED_FOR);
        }
        return facts.seats().map(seats -> tend(facts, seats)).orElseGet(() -> lament(facts, LOST_AFTER));
    }

    /**
     * Nobody says who has a seat: there is no majority. Or this node has not found the others' seats, though enough are
     * here: a member that changed while the seats were given out keeps that from ever ending.
     */
    private Action lament(Facts facts, Duration patience) {
        staleSince = null;
        emptySince.clear();
        // a minority that began anew would be a second CP Subsystem beside the first
        boolean mayReset = facts.isMaster() && facts.members().size() >= Math.max(wanted, facts.quorum());
        if (failingSince == null || !facts.discovered() && !mayReset) {
            failingSince = facts.now();
        }
        var failing = facts.now().minus(failingSince);
        // who does not answer would not hear of the new beginning either, and keep the others from theirs
        var enough = facts.allAnswer() ? patience : SILENT_FOR;
        if (mayReset && failing.compareTo(enough) > 0) {
            failingSince = null;
            return new Action.Reset();
        }
        return NOTHING;
    }

    private Action tend(Facts facts, List<Seat> seats) {
        failingSince = null;
        var me = facts.members().stream().filter(member -> member.address().equals(facts.self())).findFirst();
        var mine = me.map(Member::seat).orElse(null);
        if (isStale(mine, seats, facts.now())) {
            return rejoinInTime(facts.now());
        }
        staleSince = null;
        long live = seats.stream().filter(seat -> facts.members().stream().anyMatch(member -> holds(member, seat))).count();
        remember(seats, facts.now());
        var empty = seats.stream()
                .filter(seat -> isEmpty(seat, facts.members()) && !isBeingTaken(seat, facts))
                .toList();
        emptySince.keySet().retainAll(empty.stream().map(Seat::id).toList());
        empty.forEach(seat -> emptySince.putIfAbsent(seat.id(), facts.now()));
        healthy = live == seats.size() && live >= wanted;

        if (facts.isMaster() && facts.members().size() >= facts.quorum()) {
            boolean spare = facts.members().stream().anyMatch(Member::isSpare);
            // "or all wanted are live": a spare may have promoted itself first, and the empty seat would stay for ever
            var patience = spare || live >= wanted ? EMPTY_AFTER : EMPTY_WITHOUT_SPARE_AFTER;
            for (var seat : empty) {
                if (facts.now().minus(emptySince.getOrDefault(seat.id(), facts.now())).compareTo(patience) > 0) {
                    return new Action.Remove(seat.id());
                }
            }
        }
        return isMyTurn(facts, live) ? new Action.Promote() : NOTHING;
    }

    private static boolean isStale(@Nullable String mine, List<Seat> seats, Duration now) {
        return mine != null && !mine.isEmpty() && seats.stream().noneMatch(seat -> seat.id().equals(mine));
    }

    private Action rejoinInTime(Duration now) {
        if (staleSince == null) {
            staleSince = now;
        }
        if (now.minus(staleSince).compareTo(STALE_AFTER) > 0) {
            staleSince = null;
            return new Action.Rejoin();
        }
        return NOTHING;
    }

    /** Those without a seat take the free ones in the order of the member list, so that two never take one. */
    private static boolean firstOf(Stream<Member> spares, String self, long free) {
        return spares.limit(free).anyMatch(member -> member.address().equals(self));
    }

    private boolean isMyTurn(Facts facts, long live) {
        return live < wanted && firstOf(facts.members().stream().filter(Member::isSpare), facts.self(), wanted - live);
    }

    private static boolean holds(Member member, Seat seat) {
        return member.address().equals(seat.address()) && seat.id().equals(member.seat());
    }

    private void remember(List<Seat> seats, Duration now) {
        newSince.keySet().retainAll(seats.stream().map(Seat::id).toList());
        seats.forEach(seat -> newSince.putIfAbsent(seat.id(), looked ? now : now.minus(NEW_FOR)));
        looked = true;
    }

    private boolean isBeingTaken(Seat seat, Facts facts) {
        boolean isNew = facts.now().minus(newSince.getOrDefault(seat.id(), Duration.ZERO)).compareTo(NEW_FOR) < 0;
        return isNew && facts.members().stream().anyMatch(member -> member.address().equals(seat.address()));
    }

    /** Nobody is at its address, or one who says that it isn't his. Who doesn't answer may well hold it. */
    private static boolean isEmpty(Seat seat, List<Member> members) {
        return members.stream()
                .filter(member -> member.address().equals(seat.address()))
                .noneMatch(member -> member.seat() == null || seat.id().equals(member.seat()));
    }
}
