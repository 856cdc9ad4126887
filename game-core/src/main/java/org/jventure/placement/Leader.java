package org.jventure.placement;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.AssignmentPlan.Move;
import org.jventure.placement.ClusterStore.Assignment;
import org.jventure.placement.ClusterStore.Authority;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.placement.ClusterView.OwnerRow;
import org.jventure.placement.HandOvers.HandOver;
import org.jventure.placement.HandOvers.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a node does while it leads, one statement at a time: declares nodes dead, gives zones without an owner to
 * others, and orders hand-overs. Every statement names what was seen, so that a wrong one writes nothing; then the next
 * round sees how things are. One thread.
 */
final class Leader implements HandOvers.Outcome {

    private static final Logger LOG = LoggerFactory.getLogger(Leader.class);

    /** So many zones may be on their way at once. */
    private static final int HAND_OVERS = 4;

    /** A zone that could not be handed over is left in peace for so long. */
    private static final long AGAIN_AFTER = Duration.ofSeconds(3).toNanos();

    private final PlacementPorts ports;
    private final StoreCalls calls;
    private final Leadership leadership;
    private final Steadiness steadiness;
    private final Tally tally;
    private final ToIntFunction<ZoneId> weights;
    private final HandOvers handOvers;
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Knowledge knowledge = new Knowledge();
    private final Map<ZoneId, Long> failedAt = new HashMap<>();
    /** These nodes have what staff gave them: nothing is evened out until others come or go. */
    private Set<NodeId> asStaffWishFor = Set.of();
    private @Nullable Sight sight;
    private boolean asking;

    Leader(
            PlacementPorts ports,
            StoreCalls calls,
            Leadership leadership,
            Steadiness steadiness,
            Tally tally,
            ToIntFunction<ZoneId> weights) {
        this.ports = ports;
        this.calls = calls;
        this.leadership = leadership;
        this.steadiness = steadiness;
        this.tally = tally;
        this.weights = weights;
        this.handOvers = new HandOvers(ports, calls, leadership, this);
    }

    /** Does what the sight asks for, in place of what is left of an earlier one. */
    void act(Sight now, boolean balanced) {
        sight = now;
        knowledge.hear(now);
        work.clear();
        Deaths.in(now).stream()
                .filter(row -> !knowledge.isDead(row))
                .forEach(row -> work.add(() -> declareDead(now, row)));
        work.add(() -> plan(now, balanced && !takers(now).equals(asStaffWishFor)));
        proceed();
    }

    /** Leaves everything as it is: this node leads no longer. */
    void dismiss() {
        work.clear();
        knowledge.clear();
        handOvers.dropAll();
        sight = null;
    }

    private void proceed() {
        while (!asking && leadership.mayAct(ports.clock().nanos())) {
            var next = work.poll();
            if (next == null) {
                return;
            }
            next.run();
        }
    }

    private <T> void ask(Callable<T> statement, Consumer<T> done) {
        asking = true;
        calls.ask(
                leadership.inTime(ports.clock(), statement),
                answer -> {
                    asking = false;
                    done.accept(answer);
                    proceed();
                },
                failure -> {
                    asking = false;
                    work.clear(); // the next round sees what became of it
                    LOG.debug("A leader's statement failed", failure);
                });
    }

    private void declareDead(Sight now, NodeRow row) {
        var authority = authority(now);
        ask(() -> ports.store().declareDead(authority, row.node(), row.incarnation()), died -> {
            if (died) {
                LOG.warn("{} has gone without a word; zones of it that go to others: {}", row.node(),
                        now.view().zones().stream().filter(zone -> zone.isOf(row.node(), row.incarnation())).count());
                knowledge.died(row);
                tally.death();
            }
        });
    }

    private void plan(Sight now, boolean balanced) {
        var rows = now.view().zones().stream().map(knowledge::latest).toList();
        var plan = AssignmentPlan.next(
                rows.stream().map(row -> zone(now, row)).toList(), knowledge.parts(now), balanced);
        rows.forEach(row -> {
            var to = plan.orphans().get(row.zone());
            if (to != null) {
                now.view().node(to).ifPresent(target -> work.add(() -> assign(now, row, target)));
            }
        });
        plan.leaving().forEach(move -> handOver(now, move, Reason.LEAVING));
        plan.balance().forEach(move -> handOver(now, move, Reason.BALANCE));
    }

    private AssignmentPlan.Zone zone(Sight now, OwnerRow row) {
        var going = handOvers.target(row.zone());
        var owner = knowledge.owner(now, row)
                .map(node -> going != null && knowledge.lives(now, going) ? going.node() : node.node())
                .orElse(null);
        var movable = going == null && !row.quarantined() && !steadiness.rests(row.zone(), ports.clock().nanos());
        return new AssignmentPlan.Zone(row.zone(), owner, weights.applyAsInt(row.zone()), movable);
    }

    private void assign(Sight now, OwnerRow row, NodeRow target) {
        var assignment = new Assignment(
                row.zone(), row.epoch(), OptionalLong.empty(), target.node(), target.incarnation());
        var authority = authority(now);
        ask(() -> ports.store().assign(authority, assignment),
                epoch -> epoch.ifPresent(it -> {
                    tally.assignment();
                    assigned(row, target, it, row.quarantined());
                }));
    }

    private void assigned(OwnerRow row, NodeRow target, long epoch, boolean quarantined) {
        knowledge.given(row, target, epoch, quarantined);
        ports.orders().assigned(row.zone(), epoch, target.node(), target.incarnation());
    }

    private void handOver(Sight now, Move move, Reason reason) {
        var row = now.zone(move.zone()).map(knowledge::latest).orElseThrow();
        var target = now.view().node(move.to()).orElseThrow();
        if (row.quarantined()) {
            work.add(() -> assign(now, row, target)); // it does not run: nobody has to park
            return;
        }
        var failed = failedAt.get(move.zone());
        var resting = failed != null && ports.clock().nanos() - failed < AGAIN_AFTER;
        if (!resting && handOvers.count() < HAND_OVERS && handOvers.target(move.zone()) == null) {
            handOvers.begin(new HandOver(row, move.from(), target, reason, _ -> {}), now.self());
        }
    }

    @Override
    public void moved(HandOver handOver, long epoch) {
        var target = handOver.target();
        knowledge.given(handOver.zone(), target, epoch, false);
        tally.move();
        if (handOver.reason() != Reason.LEAVING) {
            steadiness.moved(handOver.id(), ports.clock().nanos());
        }
        LOG.info("Zone {} has moved from {} to {}", handOver.id(), handOver.owner(), target.node());
    }

    @Override
    public void failed(HandOver handOver) {
        var now = ports.clock().nanos();
        failedAt.put(handOver.id(), now);
        if (handOver.reason() == Reason.BALANCE) {
            steadiness.moved(handOver.id(), now); // players of a zone that parks in vain have waited for nothing
        }
    }

    // ---- what is asked of a leader ----

    void parked(ZoneId zone, long epoch, long batch) {
        if (sight != null) {
            handOvers.parked(zone, epoch, batch, authority(sight));
        }
    }

    void notParked(ZoneId zone, long epoch, String why) {
        handOvers.notParked(zone, epoch, why);
    }

    void move(ZoneId zone, NodeId to, Consumer<String> answer) {
        var now = sight;
        if (now == null || !leadership.mayAct(ports.clock().nanos())) {
            answer.accept("This node does not lead the cluster.");
        } else if (handOvers.target(zone) != null) {
            answer.accept("Zone %s is on its way already.".formatted(zone));
        } else {
            StaffWishes.againstMove(now, zone, to).ifPresentOrElse(answer, () -> {
                var row = now.zone(zone).map(knowledge::latest).orElseThrow();
                var owner = knowledge.owner(now, row);
                var target = now.view().node(to).orElseThrow();
                if (owner.isEmpty() || owner.get().node().equals(to)) {
                    answer.accept("Zone %s has changed a moment ago; look again.".formatted(zone));
                } else {
                    asStaffWishFor = takers(now);
                    handOvers.begin(
                            new HandOver(row, owner.get().node(), target, Reason.STAFF, answer), now.self());
                }
            });
        }
    }

    void release(ZoneId zone, Consumer<String> answer) {
        var now = sight;
        if (now == null || !leadership.mayAct(ports.clock().nanos())) {
            answer.accept("This node does not lead the cluster.");
            return;
        }
        StaffWishes.againstRelease(now, zone).ifPresentOrElse(answer, () -> release(now, zone, answer));
    }

    private void release(Sight now, ZoneId zone, Consumer<String> answer) {
        var row = now.zone(zone).map(knowledge::latest).orElseThrow();
        var target = knowledge.owner(now, row)
                .filter(now::mayTake)
                .orElseGet(() -> now.view().nodes().stream().filter(now::mayTake).findFirst().orElseThrow());
        var assignment =
                new Assignment(zone, row.epoch(), OptionalLong.empty(), target.node(), target.incarnation());
        var authority = authority(now);
        calls.ask(
                leadership.inTime(ports.clock(), () -> ports.store().release(authority, assignment)),
                epoch -> {
                    epoch.ifPresent(it -> assigned(row, target, it, false));
                    answer.accept(epoch.isPresent()
                            ? "Zone %s is released and starts on %s.".formatted(zone, target.node())
                            : StaffWishes.releasedInVain(row));
                },
                _ -> answer.accept("The database does not answer; look again how zone %s is.".formatted(zone)));
    }

    void drain(NodeId node, Consumer<String> answer) {
        changeNode(answer, now -> StaffWishes.againstDrain(now, node), now -> {
            var row = now.view().node(node).orElseThrow();
            var left = now.view().zones().stream().map(knowledge::latest)
                    .filter(zone -> zone.isOf(node, row.incarnation())).count();
            var authority = authority(now);
            changeNode(node, answer, () -> ports.store().drain(authority, node, row.incarnation()),
                    "%s takes no more zones; zones of it that go to others: %d.".formatted(node, left));
        });
    }

    void resume(NodeId node, Consumer<String> answer) {
        changeNode(answer, now -> StaffWishes.againstResume(now, node), now -> {
            var row = now.view().node(node).orElseThrow();
            var authority = authority(now);
            changeNode(node, answer, () -> ports.store().resume(authority, node, row.incarnation()),
                    "%s takes zones again.".formatted(node));
        });
    }

    private void changeNode(
            Consumer<String> answer, Function<Sight, Optional<String>> against, Consumer<Sight> change) {
        var now = sight;
        if (now == null || !leadership.mayAct(ports.clock().nanos())) {
            answer.accept("This node does not lead the cluster.");
        } else {
            against.apply(now).ifPresentOrElse(answer, () -> change.accept(now));
        }
    }

    private void changeNode(NodeId node, Consumer<String> answer, Callable<Boolean> statement, String words) {
        calls.ask(
                leadership.inTime(ports.clock(), statement),
                changed -> answer.accept(
                        changed ? words : "%s has changed a moment ago; look again.".formatted(node)),
                _ -> answer.accept("The database does not answer; look again how %s is.".formatted(node)));
    }

    private static Set<NodeId> takers(Sight now) {
        return now.view().nodes().stream().filter(now::mayTake).map(NodeRow::node).collect(Collectors.toSet());
    }

    private Authority authority(Sight now) {
        return new Authority(now.self(), now.incarnation(), leadership.term());
    }
}
