package org.jventure.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jventure.cluster.Topics;
import org.jventure.kernel.NodeId;
import org.jventure.turn.FarMessage;
import org.jventure.wire.WireCodec;
import org.jventure.wire.WireException;

/**
 * Lines of channels, to all nodes, this one too. Each node numbers what it publishes on a channel, so that a line that is
 * delivered twice is heard once. Any thread; never blocks, never throws.
 */
final class ChannelLines {

    private final WireCodec<Numbered> codec = WireCodec.of(Numbered.class);
    private final NodeId self;
    private final Topics topics;
    private final LongSupplier incarnation;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();

    /** What goes over the wire. */
    record Numbered(NodeId sender, long incarnation, long number, FarMessage line) {}

    /** @param incarnation this node's life */
    ChannelLines(NodeId self, Topics topics, LongSupplier incarnation) {
        this.self = self;
        this.topics = topics;
        this.incarnation = incarnation;
    }

    /** Begins to listen; {@code hear} only enqueues. */
    void subscribe(Collection<String> names, Consumer<FarMessage> hear) {
        names.forEach(name -> topics.subscribe(topic(name), bytes -> receive(channel(name), bytes, hear)));
    }

    void publish(FarMessage.ChannelLine line) {
        var channel = channel(line.channel());
        synchronized (channel) { // so that numbers leave in their order
            var numbered = new Numbered(self, incarnation.getAsLong(), ++channel.published, line);
            topics.publish(topic(line.channel()), codec.write(numbered));
        }
    }

    private void receive(Channel channel, byte[] bytes, Consumer<FarMessage> hear) {
        try {
            codec.read(bytes).filter(channel::isNew).ifPresent(numbered -> hear.accept(numbered.line()));
        } catch (WireException _) {
            // not from one of us
        }
    }

    private Channel channel(String name) {
        return channels.computeIfAbsent(name, _ -> new Channel());
    }

    private static String topic(String channel) {
        return "channel:" + channel;
    }

    /** What this node knows of a channel. */
    private static final class Channel {

        private final Map<NodeId, Numbered> latest = new HashMap<>();
        private long published;

        /** Whether the line comes behind all that was heard of its sender. */
        synchronized boolean isNew(Numbered line) {
            var known = latest.get(line.sender());
            var isNew = known == null
                    || line.incarnation() > known.incarnation()
                    || (line.incarnation() == known.incarnation() && line.number() > known.number());
            if (isNew) {
                latest.put(line.sender(), line);
            }
            return isNew;
        }
    }
}
