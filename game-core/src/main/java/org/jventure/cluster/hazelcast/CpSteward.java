package org.jventure.cluster.hazelcast;

import com.hazelcast.cluster.Address;
import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the CP Subsystem's seats each second and does what {@link StewardPlan} says. */
final class CpSteward implements Attachment, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CpSteward.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    private record Size(long at, int members) {}

    private final int wanted;
    private final Runnable rejoin;
    private final LoneThread steward = new LoneThread("cp-steward");
    private final LoneThread closing = new LoneThread("cp-sessions");
    private final ArrayDeque<Size> sizes = new ArrayDeque<>();
    private StewardPlan plan;
    private volatile @Nullable HazelcastInstance hazelcast;
    private volatile boolean healthy;
    private volatile boolean wasHealthy;

    /** @param rejoin asks for a new instance; doesn't block */
    CpSteward(int wanted, Runnable rejoin) {
        this.wanted = wanted;
        this.rejoin = rejoin;
        plan = new StewardPlan(wanted);
        steward.every(Duration.ofSeconds(1), this::look);
    }

    /** Whether all seats are taken by members that are there, as of the last look. */
    boolean isHealthy() {
        return healthy;
    }

    /** Whether they ever were. */
    boolean wasHealthy() {
        return wasHealthy;
    }

    @Override
    public void attach(HazelcastInstance instance) {
        steward.execute(() -> {
            plan = new StewardPlan(wanted);
            hazelcast = instance;
        });
        instance.getCluster().addMembershipListener(
                new SessionCloser(instance, closing, () -> quorum(instance.getCluster().getMembers().size())));
    }

    @Override
    public void detach() {
        hazelcast = null;
        healthy = false;
    }

    /** More than half of the most members that were seen within a minute: the smaller side of a split has fewer. */
    private synchronized int quorum(int members) {
        long now = System.nanoTime();
        sizes.add(new Size(now, members));
        sizes.removeIf(size -> now - size.at() > REMEMBERED.toNanos());
        return sizes.stream().mapToInt(Size::members).max().orElse(members) / 2 + 1;
    }

    private void look() {
        var instance = hazelcast;
        if (instance == null) {
            return;
        }
        try {
            act(instance, plan.next(facts(instance)));
            if (instance == hazelcast) {
                healthy = plan.isHealthy();
                wasHealthy |= healthy;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | Error e) { // whatever it was, the next look must come
            LOG.debug("The CP Subsystem can't be looked after now", e);
            healthy = false;
        }
    }

    private StewardPlan.Facts facts(HazelcastInstance instance) throws InterruptedException {
        var cp = instance.getCPSubsystem().getCPSubsystemManagementService();
        var members = List.copyOf(instance.getCluster().getMembers());
        var self = instance.getCluster().getLocalMember();
        boolean discovered = cp.isDiscoveryCompleted();
        return new StewardPlan.Facts(
                Duration.ofNanos(System.nanoTime()),
                discovered,
                discovered ? seats(instance) : Optional.empty(),
                answers(instance, members, self),
                name(self.getAddress()),
                quorum(members.size()));
    }

    private static Optional<List<StewardPlan.Seat>> seats(HazelcastInstance instance) throws InterruptedException {
        try {
            return Optional.of(wait(instance.getCPSubsystem().getCPSubsystemManagementService().getCPMembers(), 3)
                    .stream()
                    .map(seat -> new StewardPlan.Seat(seat.getUuid().toString(), name(seat.getAddress())))
                    .toList());
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.debug("Nobody tells who keeps the lock", e);
            return Optional.empty();
        }
    }

    private static List<StewardPlan.Member> answers(HazelcastInstance instance, List<Member> members, Member self)
            throws InterruptedException {
        var executor = instance.getExecutorService(SeatQuestion.EXECUTOR);
        Map<Member, Future<String>> asked = new HashMap<>();
        for (var member : members) {
            if (!member.equals(self)) {
                asked.put(member, executor.submitToMember(new SeatQuestion(), member));
            }
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        var answers = new ArrayList<StewardPlan.Member>();
        for (var member : members) {
            var future = asked.get(member);
            var seat = future == null ? SeatQuestion.seatOf(instance) : answer(future, deadline - System.nanoTime());
            answers.add(new StewardPlan.Member(name(member.getAddress()), seat));
        }
        return answers;
    }

    private static @Nullable String answer(Future<String> future, long nanos) throws InterruptedException {
        try {
            return future.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.debug("A member doesn't tell its CP seat", e);
            return null;
        }
    }

    private void act(HazelcastInstance instance, StewardPlan.Action action)
            throws InterruptedException, ExecutionException, TimeoutException {
        var cp = instance.getCPSubsystem().getCPSubsystemManagementService();
        switch (action) {
            case StewardPlan.Action.Nothing() -> {}
            case StewardPlan.Action.Reset() -> {
                LOG.warn("Most nodes that kept the leader's lock are gone: it begins anew with those that are here.");
                wait(cp.reset(), 30);
            }
            case StewardPlan.Action.Rejoin() -> {
                LOG.warn("This node's seat for the leader's lock was given to another: it joins the cluster anew.");
                hazelcast = null; // no more looks at this instance
                rejoin.run();
            }
            case StewardPlan.Action.Remove(var seat) -> {
                LOG.info("Removing the CP seat {} of a node that is gone.", seat);
                wait(cp.removeCPMember(UUID.fromString(seat)), 10);
            }
            case StewardPlan.Action.Promote() -> {
                LOG.info("Taking a free CP seat.");
                wait(cp.promoteToCPMember(), 20);
            }
        }
    }

    private static <T> T wait(CompletionStage<T> answer, long seconds)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.toCompletableFuture().get(seconds, TimeUnit.SECONDS);
    }

    private static String name(Address address) {
        return address.getHost() + ':' + address.getPort();
    }

    @Override
    public void close() {
        detach();
        steward.close();
        closing.close();
    }
}
