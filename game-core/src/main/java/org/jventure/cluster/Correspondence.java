package org.jventure.cluster;

import org.jspecify.annotations.Nullable;
import org.jventure.cluster.Frame.Beat;
import org.jventure.cluster.Frame.Carried;
import org.jventure.cluster.Frame.Stream;
import org.jventure.kernel.NodeId;

/** What this node and one other have sent each other, by number. One thread at a time: its owner locks it. */
final class Correspondence {

    private final NodeId self;
    private Stream out;
    private long sent;
    private long lossesTold;
    private @Nullable Stream in;
    private long received;
    private long losses;

    Correspondence(NodeId self) {
        this.self = self;
        this.out = new Stream(self, 0, 1);
    }

    // ---- what goes out ----

    Carried next(long incarnation, byte[] message) {
        live(incarnation);
        return new Carried(out, ++sent, message);
    }

    Beat beat(long incarnation) {
        live(incarnation);
        return new Beat(out, sent, in, losses);
    }

    /** This node's life: a new one begins to count anew. */
    private void live(long incarnation) {
        if (out.incarnation() != incarnation) {
            beginStream(new Stream(self, incarnation, 1));
        }
    }

    private void beginStream(Stream stream) {
        out = stream;
        sent = 0;
        lossesTold = 0;
    }

    // ---- what comes in ----

    /** Whether the frame is of the other's present life and way; an older one is to be dropped. */
    boolean accepts(Stream stream) {
        if (in != null && stream.isBehind(in)) {
            return false;
        }
        if (in == null || in.isBehind(stream)) {
            if (in != null && stream.incarnation() > in.incarnation()) {
                beginStream(new Stream(self, out.incarnation(), out.number() + 1)); // it knows nothing of the old one
            }
            in = stream;
            received = 0;
            losses = 0;
        }
        return true;
    }

    /** Whether the message is one that has not come before. */
    boolean isNew(Carried frame) {
        return frame.number() > received;
    }

    /** Notes that the other has sent so many; answers whether some of them, before the last {@code present}, are lost. */
    boolean misses(long number, int present) {
        if (number <= received) {
            return false;
        }
        boolean gap = number - present > received;
        received = number;
        if (gap) {
            losses++;
        }
        return gap;
    }

    /** Whether the other has, for the first time, told that it misses something that this node has sent. */
    boolean hasLost(Beat beat) {
        if (!out.equals(beat.heard()) || beat.losses() <= lossesTold) {
            return false;
        }
        lossesTold = beat.losses();
        return true;
    }
}
