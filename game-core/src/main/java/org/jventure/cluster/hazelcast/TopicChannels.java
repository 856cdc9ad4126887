package org.jventure.cluster.hazelcast;

import java.util.function.Consumer;
import org.jventure.cluster.Topics;

/** A topic for each name, with one sending thread for all. */
final class TopicChannels implements Topics, AutoCloseable {

    private static final String PREFIX = "topic:";

    private final TopicPost post;
    private final Outbound outbound;

    TopicChannels(TopicPost post, int mostMessages, long mostBytes) {
        this.post = post;
        outbound = new Outbound("topics", mostMessages, mostBytes, post::carry, post.sent, post.dropped);
    }

    /** Whether all nodes listen to it. */
    static boolean isShared(String topic) {
        return topic.startsWith(PREFIX);
    }

    @Override
    public void publish(String topic, byte[] message) {
        outbound.send(PREFIX + topic, message);
    }

    @Override
    public void subscribe(String topic, Consumer<byte[]> listener) {
        post.listen(PREFIX + topic, listener);
    }

    @Override
    public void close() {
        outbound.close();
    }
}
