package org.jventure.cluster.hazelcast;

import com.hazelcast.cluster.Address;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.cp.CPGroup;
import com.hazelcast.cp.session.CPSession.CPSessionOwnerType;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the CP sessions of a member that was removed, so that its lock falls at once and not when its time has run
 * out. Gives up where it could harm: on the smaller side of a split, and when the address is back.
 */
final class SessionCloser implements MembershipListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionCloser.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int ATTEMPTS = 20;
    private static final long CALL_MILLIS = 2000;

    private final HazelcastInstance hazelcast;
    private final LoneThread thread;
    private final IntSupplier quorum;

    SessionCloser(HazelcastInstance hazelcast, LoneThread thread, IntSupplier quorum) {
        this.hazelcast = hazelcast;
        this.thread = thread;
        this.quorum = quorum;
    }

    @Override
    public void memberAdded(MembershipEvent event) {}

    @Override
    public void memberRemoved(MembershipEvent event) {
        var gone = event.getMember().getAddress();
        thread.execute(() -> attempt(gone, 1));
    }

    /** Whether it is still right to close the sessions of a member that was removed. */
    static boolean mayClose(int live, int quorum, boolean isBack, int attempt) {
        return live >= quorum && !isBack && attempt <= ATTEMPTS;
    }

    private void attempt(Address gone, int number) {
        try {
            var members = hazelcast.getCluster().getMembers();
            boolean isBack = members.stream().anyMatch(member -> member.getAddress().equals(gone));
            if (mayClose(members.size(), quorum.getAsInt(), isBack, number)) {
                close(gone);
            }
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.debug("The CP sessions of {} can't be closed yet", gone, e);
            if (hazelcast.getLifecycleService().isRunning()) {
                thread.after(PAUSE, () -> attempt(gone, number + 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close(Address gone) throws ExecutionException, TimeoutException, InterruptedException {
        var sessions = hazelcast.getCPSubsystem().getCPSessionManagementService();
        for (var session : sessions.getAllSessions(CPGroup.DEFAULT_GROUP_NAME)
                .toCompletableFuture().get(CALL_MILLIS, TimeUnit.MILLISECONDS)) {
            if (session.endpointType() == CPSessionOwnerType.SERVER && gone.equals(session.endpoint())) {
                sessions.forceCloseSession(CPGroup.DEFAULT_GROUP_NAME, session.id())
                        .toCompletableFuture().get(CALL_MILLIS, TimeUnit.MILLISECONDS);
                LOG.info("Closed the CP session of {}, which has left.", gone);
            }
        }
    }
}
