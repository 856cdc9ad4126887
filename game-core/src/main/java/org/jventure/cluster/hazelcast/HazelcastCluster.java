package org.jventure.cluster.hazelcast;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.jventure.cluster.LeaderLock;
import org.jventure.cluster.Membership;
import org.jventure.cluster.NodeLink;
import org.jventure.cluster.SharedCache;
import org.jventure.cluster.SharedMap;
import org.jventure.cluster.Topics;
import org.jventure.kernel.NodeId;
import org.jventure.wire.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's membership, and the ports that work by it. Ports may be taken at any time, also before the start, and
 * outlive every restart. Any thread.
 */
public final class HazelcastCluster {

    private static final Logger LOG = LoggerFactory.getLogger(HazelcastCluster.class);
    private static final int MOST_MESSAGES = 50_000;
    private static final long MOST_BYTES = 16 << 20;
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration READY_ANYWAY = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration COMPARE = Duration.ofSeconds(1);

    private final NodeId self;
    private final HazelcastProperties properties;
    private final int wire;
    /** Whatever may block and concerns the instance: making, closing, registering. One thread, so one at a time. */
    private final LoneThread life = new LoneThread("cluster");

    private final LoneThread watch = new LoneThread("cluster-watch");
    private final List<Attachment> attachments = new CopyOnWriteArrayList<>();
    private final List<Runnable> joinedListeners = new CopyOnWriteArrayList<>();
    private final Map<String, ReplicatedSharedMap> maps = new ConcurrentHashMap<>();
    private final Map<String, NearCache> caches = new ConcurrentHashMap<>();
    private final AtomicBoolean restarting = new AtomicBoolean();
    private final MemberList members;
    private final TopicPost post;
    private final TopicLink link;
    private final TopicChannels topics;
    private final @Nullable ElectorLock lock;
    private final @Nullable CpSteward steward;
    private volatile @Nullable HazelcastInstance hazelcast;
    private volatile long startedAt;
    private volatile boolean started;
    private volatile boolean ended;

    public HazelcastCluster(NodeId self, HazelcastProperties properties) {
        this(self, properties, WireCodec.VERSION, MOST_MESSAGES, MOST_BYTES);
    }

    HazelcastCluster(NodeId self, HazelcastProperties properties, int wire, int mostMessages, long mostBytes) {
        this.self = self;
        this.properties = properties;
        this.wire = wire;
        members = new MemberList(self);
        post = new TopicPost(life);
        link = new TopicLink(self, post, mostMessages, mostBytes);
        topics = new TopicChannels(post, mostMessages, mostBytes);
        steward = properties.cp() == 0 ? null : new CpSteward(properties.cp(), this::restart);
        lock = steward == null ? null : new ElectorLock(watch, steward::isHealthy);
        attachments.add(post); // first: who hears of a new member may write to it
        attachments.add(members);
        if (lock != null && steward != null) {
            attachments.add(steward);
            attachments.add(lock);
        }
        life.every(COMPARE, this::compareMaps);
        life.every(COMPARE, post::listenAnewIfDeaf);
        life.every(COMPARE, this::replaceIfEnded);
    }

    public Membership membership() {
        return members;
    }

    public NodeLink link() {
        return link;
    }

    public Topics topics() {
        return topics;
    }

    /** The lock, or with {@code cp=0} one that nobody ever holds. */
    public LeaderLock leaderLock() {
        return lock == null ? LeaderLock.none() : lock;
    }

    /** The map of this name, the same each time. What no member holds any more is gone; see {@link #onJoined}. */
    public SharedMap sharedMap(String name) {
        return maps.computeIfAbsent(name, _ -> attached(new ReplicatedSharedMap(name)));
    }

    /** The cache of this name, the same each time. Values given and got must not be changed. */
    public SharedCache cache(String name) {
        return caches.computeIfAbsent(name, _ -> new NearCache(name, () -> hazelcast));
    }

    /**
     * Calls the listener, which must not block, when this node has joined anew after {@link #restart} or a split: time
     * to put into shared maps again what this node answers for.
     */
    public void onJoined(Runnable listener) {
        joinedListeners.add(listener);
    }

    /** Messages since the start. */
    public LinkCounts counts() {
        return post.counts();
    }

    /**
     * Whether this node may take players, as far as the cluster goes: it has joined, and the seats for the leader's
     * lock were all taken once, or have been waited for a minute. Never takes it back.
     */
    public boolean isReady() {
        return started
                && (steward == null
                        || steward.wasHealthy()
                        || System.nanoTime() - startedAt > READY_ANYWAY.toNanos());
    }

    /** Whether the seats for the leader's lock are all taken now; true with {@code cp=0}. For operators. */
    public boolean isHealthy() {
        return steward == null || steward.isHealthy();
    }

    /**
     * Joins, or begins a cluster. Blocks for some seconds.
     *
     * @throws UnsupportedHazelcastException if the wrong version is on the class path
     * @throws MemberPortException           if the member port can't be opened or the others refuse this node
     */
    public void start() {
        HazelcastVersion.check();
        var done = CompletableFuture.runAsync(this::join, life);
        try {
            done.get();
        } catch (ExecutionException e) {
            abandon();
            throw new MemberPortException(properties, e.getCause());
        } catch (InterruptedException e) {
            abandon();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while joining the cluster", e);
        }
    }

    /**
     * Leaves at once and joins anew, in the background. Asked for again meanwhile, it is done once. What is sent until
     * then is dropped; ports, subscriptions and listeners go on with the new membership.
     */
    public void restart() {
        if (started && !ended && restarting.compareAndSet(false, true)) {
            life.execute(() -> {
                try {
                    leaveAtOnce();
                } finally {
                    rejoin();
                }
            });
        }
    }

    /**
     * Gives up the lock and the seat, then leaves in good order; after 30 seconds, without. The last node has nobody to
     * give anything to, and leaves at once. Blocks until then. The ports do nothing afterwards.
     */
    public void shutdown() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            boolean alone = members.present().size() == 1;
            if (lock != null) {
                lock.resign();
                if (!alone && !lock.awaitFree(Duration.ofSeconds(3))) {
                    LOG.info("The leader's lock could not be given up in time; it falls by itself.");
                }
            }
            link.close();
            topics.close();
            if (!alone) {
                CompletableFuture.runAsync(this::leave, life).get(GRACE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("This node could not leave the cluster in good order.", e);
        } finally {
            abandon();
        }
    }

    /** Ends without a word to anybody, as a process does that is killed. */
    void abandon() {
        ended = true;
        leaveAtOnce();
        close();
    }

    private void join() {
        var instance = Hazelcast.newHazelcastInstance(HazelcastSettings.of(self, properties, wire));
        instance.getLifecycleService().addLifecycleListener(event -> changed(instance, event.getState()));
        hazelcast = instance;
        for (var attachment : attachments) {
            attachment.attach(instance);
        }
        if (!started) {
            startedAt = System.nanoTime();
            started = true;
        }
        if (ended) { // while this was under way
            leaveAtOnce();
        }
    }

    private void rejoin() {
        if (ended) {
            return;
        }
        try {
            join();
            restarting.set(false);
            tellJoined();
        } catch (RuntimeException | Error e) { // an Error too: nobody else would try again
            LOG.warn("This node can't join the cluster again; it goes on trying. {}", e.getMessage());
            LOG.debug("Because of", e);
            life.after(PAUSE, this::rejoin); // first, for parting may fail as well
            leaveAtOnce();
        }
    }

    /** Without giving up anything: the instance may be stale, and what it says in parting might hang. */
    private void leaveAtOnce() {
        var instance = hazelcast;
        hazelcast = null;
        attachments.forEach(Attachment::detach);
        if (instance != null) {
            instance.getLifecycleService().terminate();
        }
    }

    private void leave() {
        var instance = hazelcast;
        hazelcast = null;
        attachments.forEach(Attachment::detach);
        if (instance != null) {
            instance.shutdown();
        }
    }

    private void changed(HazelcastInstance instance, LifecycleState state) {
        if (instance != hazelcast) {
            return;
        }
        switch (state) {
            case MERGED -> life.execute(() -> {
                attachments.forEach(Attachment::merged);
                tellJoined();
            });
            case SHUTDOWN, MERGE_FAILED -> {
                LOG.warn("Hazelcast has given up its membership; this node joins the cluster anew.");
                restart();
            }
            default -> {}
        }
    }

    /** Hazelcast ends itself where members can't agree on the first seats for the lock, and tells no listener. */
    private void replaceIfEnded() {
        var instance = hazelcast;
        if (instance != null && !instance.getLifecycleService().isRunning()) {
            LOG.warn("Hazelcast has ended by itself; this node joins the cluster anew.");
            restart();
        }
    }

    private void tellJoined() {
        for (var listener : joinedListeners) {
            try {
                listener.run();
            } catch (RuntimeException | Error e) { // an Error too: the others must hear of it
                LOG.error("A listener to joining failed", e);
            }
        }
    }

    private ReplicatedSharedMap attached(ReplicatedSharedMap map) {
        life.execute(() -> {
            attachments.add(map);
            var instance = hazelcast;
            if (instance != null) {
                map.attach(instance);
            }
        });
        return map;
    }

    private void compareMaps() {
        maps.values().forEach(ReplicatedSharedMap::compare);
    }

    private void close() {
        if (lock != null) {
            lock.close();
        }
        if (steward != null) {
            steward.close();
        }
        maps.values().forEach(ReplicatedSharedMap::close);
        life.close();
        watch.close();
    }
}
