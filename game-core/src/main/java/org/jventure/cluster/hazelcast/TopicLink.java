package org.jventure.cluster.hazelcast;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jventure.cluster.NodeLink;
import org.jventure.kernel.NodeId;

/** One topic for each receiving node, one sending thread for each target. */
final class TopicLink implements NodeLink, AutoCloseable {

    /** What may wait for one target before more is dropped. */
    private final int mostMessages;

    private final long mostBytes;
    private final NodeId self;
    private final TopicPost post;
    private final Map<NodeId, Outbound> targets = new ConcurrentHashMap<>();
    private volatile boolean closed;

    TopicLink(NodeId self, TopicPost post, int mostMessages, long mostBytes) {
        this.self = self;
        this.post = post;
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
    }

    @Override
    public void send(NodeId target, byte[] message) {
        if (closed) {
            post.dropped.increment();
            return;
        }
        targets.computeIfAbsent(target, this::outbound).send(topic(target), message);
    }

    @Override
    public void onReceive(Consumer<byte[]> receiver) {
        post.listen(topic(self), receiver);
    }

    @Override
    public void close() {
        closed = true;
        targets.values().forEach(Outbound::close);
    }

    private Outbound outbound(NodeId target) {
        return new Outbound("link-" + target, mostMessages, mostBytes, post::carry, post.sent, post.dropped);
    }

    /** What the node listens to, and nobody else. */
    static String topic(NodeId node) {
        return "node:" + node.value();
    }
}
