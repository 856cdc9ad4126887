package org.jventure.cluster.hazelcast;

import com.hazelcast.cluster.Member;
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
import org.jventure.kernel.NodeId;
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
    private final Map<String, Silence> silences = new ConcurrentHashMap<>();
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
     * Lets the others hear this node on every topic that they listen to, and listens anew to a topic on which a member
     * that is there is not heard. Who joins while another begins to listen may never learn of that, and would speak to it
     * in vain for ever; of one topic, though it is heard on the others. Called each second where {@link #attach} is.
     */
    void listenAnewIfDeaf() {
        var instance = hazelcast;
        if (instance == null) {
            return;
        }
        var self = instance.getCluster().getLocalMember();
        var others = instance.getCluster().getMembers().stream().filter(member -> !member.equals(self)).toList();
        try {
            greet(instance, others);
            registrations.keySet().forEach(topic -> silence(topic).of(others, System.nanoTime()).ifPresent(member -> {
                LOG.info("Nothing is heard of {} by {}, though it is a member: this node listens anew.",
                        member.getAddress(), topic);
                listenAnew(instance.getTopic(topic), topic);
            }));
        } catch (HazelcastInstanceNotActiveException e) {
            LOG.debug("The membership ended meanwhile", e);
        }
    }

    /** A batch of nothing: it is heard, and given to nobody. */
    private void greet(HazelcastInstance instance, List<Member> others) {
        var nothing = Frames.join(List.of());
        for (var member : others) {
            var node = member.getAttribute(HazelcastSettings.NODE);
            if (node != null) {
                instance.<byte[]>getTopic(TopicLink.topic(new NodeId(node))).publish(nothing);
            }
        }
        registrations.keySet().stream()
                .filter(TopicChannels::isShared)
                .forEach(topic -> instance.<byte[]>getTopic(topic).publish(nothing));
    }

    private void listenAnew(ITopic<byte[]> hazelcastTopic, String topic) {
        var old = registrations.get(topic);
        register(hazelcastTopic, topic);
        if (old != null) {
            hazelcastTopic.removeMessageListener(old);
        }
    }

    private Silence silence(String topic) {
        return silences.computeIfAbsent(topic, _ -> new Silence());
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
        var silence = silence(topic);
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
