package org.jventure.cluster.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import java.util.List;
import java.util.Map;
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

    @Override
    public void attach(HazelcastInstance instance) {
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
        hazelcastTopic.addMessageListener(message -> {
            synchronized (here) { // the last message of an old instance may come beside the first of the new one
                if (!Frames.split(message.getMessageObject(), each -> hand(each, here))) {
                    malformed.increment();
                }
            }
        });
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
