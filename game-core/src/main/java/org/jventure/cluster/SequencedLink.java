package org.jventure.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.jventure.cluster.Frame.Beat;
import org.jventure.cluster.Frame.Carried;
import org.jventure.kernel.NodeId;
import org.jventure.wire.WireCodec;
import org.jventure.wire.WireException;

/**
 * Numbers what a node sends to each other node, so that both learn when something is lost: the receiver by a gap, the
 * sender by being told. With each {@link #beat} nodes tell each other the last number, so that the loss of a last
 * message comes out too. Messages of an earlier life of a sender are dropped. Any thread; never blocks, never throws.
 */
public final class SequencedLink {

    private final WireCodec<Frame> codec = WireCodec.of(Frame.class);
    private final NodeId self;
    private final LongSupplier incarnation;
    private final NodeLink link;
    private final Membership membership;
    private final Map<NodeId, Correspondence> others = new ConcurrentHashMap<>();
    private final AtomicLong garbled = new AtomicLong();

    /** What a node does with what it hears. Called on the link's threads, one at a time for each sender; only enqueues. */
    public interface Receiver {

        void received(NodeId sender, byte[] message);

        /** Something that one of the two has sent the other is lost; told before what came behind it is received. */
        void lost(NodeId other);
    }

    /** @param incarnation this node's life; while it is 0 the node says nothing */
    public SequencedLink(NodeId self, LongSupplier incarnation, NodeLink link, Membership membership) {
        this.self = self;
        this.incarnation = incarnation;
        this.link = link;
        this.membership = membership;
    }

    /** Begins to listen. Called once. */
    public void begin(Receiver receiver) {
        link.onReceive(bytes -> receive(bytes, receiver));
    }

    public void send(NodeId target, byte[] message) {
        var life = incarnation.getAsLong();
        if (life != 0) {
            var with = with(target);
            synchronized (with) { // so that numbers leave in their order
                link.send(target, codec.write(with.next(life, message)));
            }
        }
    }

    /** Tells all other nodes the last number of what was sent to them. Called each second. */
    public void beat() {
        for (NodeId other : membership.present()) {
            if (!other.equals(self)) {
                beatTo(other);
            }
        }
    }

    /** How many messages could not be read. */
    public long garbled() {
        return garbled.get();
    }

    private void beatTo(NodeId other) {
        var life = incarnation.getAsLong();
        if (life != 0) {
            var with = with(other);
            synchronized (with) {
                link.send(other, codec.write(with.beat(life)));
            }
        }
    }

    private void receive(byte[] bytes, Receiver receiver) {
        try {
            codec.read(bytes).ifPresent(frame -> receive(frame, receiver));
        } catch (WireException _) {
            garbled.incrementAndGet();
        }
    }

    private void receive(Frame frame, Receiver receiver) {
        var sender = frame.stream().sender();
        var news = news(frame);
        if (news.missing()) {
            beatTo(sender); // at once, so that it learns of the loss; if that is lost too, the next one tells
        }
        if (news.lost()) {
            receiver.lost(sender);
        }
        if (news.message() != null) {
            receiver.received(sender, news.message());
        }
    }

    private record News(boolean missing, boolean lost, byte @Nullable [] message) {}

    private News news(Frame frame) {
        var with = with(frame.stream().sender());
        synchronized (with) {
            if (!with.accepts(frame.stream())) {
                return new News(false, false, null);
            }
            return switch (frame) {
                case Carried carried -> {
                    var message = with.isNew(carried) ? carried.message() : null;
                    var missing = with.misses(carried.number(), 1);
                    yield new News(missing, missing, message);
                }
                case Beat beat -> {
                    var missing = with.misses(beat.last(), 0);
                    yield new News(missing, with.hasLost(beat) | missing, null);
                }
            };
        }
    }

    private Correspondence with(NodeId other) {
        return others.computeIfAbsent(other, _ -> new Correspondence(self));
    }
}
