package org.jventure.cluster.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.topic.ITopic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends batches to Hazelcast's topics and hands what arrives to those who listen, over all instances. */
final class TopicPost implements Attachment {

    private static final Logger LOG = LoggerFactory.getLogger(TopicPost.class);

    final LongAdder sent = new LongAdder();
    final LongAdder dropped = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder malformed = new LongAdder();
    private final Map<String, List<Consumer<byte[]>>> listeners = new ConcurrentHashMap<>();
    private final Map<String, UUID> registrations = new HashMap<>();
    private final Map<String, Object> listening = new ConcurrentHashMap<>();
    private final Silence silence = new Silence();
    private final Executor life;
    private volatile @Nullable HazelcastInstance hazelcast;

    /** @param life runs what may block, one at a time, and calls {@link #attach} */
    TopicPost(Executor life) {
        this.life = life;
    }

    boolean carry(String topic, byte[] batch) {
        var instance = hazelcast;
        if (instance == null) {
            return false;
        }
        instance.<byte[]>getTopic(topic).publish(batch);
        return true;
    }

    void listen(String topic, Consumer<byte[]> listener) {
        life.execute(() -> {
            var known = listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>());
            known.add(listener);
            var instance = hazelcast;
            if (known.size() == 1 && instance != null) {
                register(instance.getTopic(topic), topic);
            }
        });
    }

    /**
     * Listens anew if a member that is there is not heard. Who joins while another begins to listen may never learn of
     * that, and would speak to it in vain for ever. Called each second where {@link #attach} is.
     */
    void listenAnewIfDeaf() {
        var instance = hazelcast;
        if (instance == null || registrations.isEmpty()) {
            return;
        }
        var self = instance.getCluster().getLocalMember();
        var others = instance.getCluster().getMembers().stream().filter(member -> !member.equals(self)).toList();
        silence.of(others, System.nanoTime()).ifPresent(member -> {
            LOG.info("Nothing is heard of {}, which is a member: this node listens anew.", member.getAddress());
            listenAnew(instance);
        });
    }

    private void listenAnew(HazelcastInstance instance) {
        try {
            var old = Map.copyOf(registrations);
            listeners.keySet().forEach(topic -> register(instance.getTopic(topic), topic));
            old.forEach((topic, id) -> instance.getTopic(topic).removeMessageListener(id));
        } catch (HazelcastInstanceNotActiveException e) {
            LOG.debug("The membership ended meanwhile", e);
        }
    }

    @Override
    public void attach(HazelcastInstance instance) {
        registrations.clear();
        listening.clear();
        listeners.keySet().forEach(topic -> register(instance.getTopic(topic), topic));
        hazelcast = instance;
    }

    @Override
    public void detach() {
        hazelcast = null;
    }

    LinkCounts counts() {
        return new LinkCounts(sent.sum(), dropped.sum(), received.sum(), malformed.sum());
    }

    private void register(ITopic<byte[]> hazelcastTopic, String topic) {
        var here = listeners.getOrDefault(topic, List.of());
        var mine = new Object();
        listening.putIfAbsent(topic, mine);
        var id = hazelcastTopic.addMessageListener(message -> {
            silence.heard(message.getPublishingMember(), System.nanoTime());
            synchronized (here) { // the last message of an old instance may come beside the first of the new one
                if (listening.get(topic) == mine
                        && !Frames.split(message.getMessageObject(), each -> hand(each, here))) {
                    malformed.increment();
                }
            }
        });
        listening.put(topic, mine); // from now on it is heard by this one alone
        registrations.put(topic, id);
    }

    private void hand(byte[] message, List<Consumer<byte[]>> here) {
        received.increment();
        for (var listener : here) {
            try {
                listener.accept(message);
            } catch (RuntimeException | Error e) { // an Error too: the rest of the batch is whole
                LOG.error("A receiver failed", e);
            }
        }
    }
}
