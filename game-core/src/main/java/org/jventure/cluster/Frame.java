package org.jventure.cluster;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;

/** What one node's link sends to another's. The stream is the sender's way to this receiver in its present life. */
sealed interface Frame {

    Stream stream();

    /**
     * @param incarnation the sender's life
     * @param number      grows when the receiver begins a new life
     */
    record Stream(NodeId sender, long incarnation, long number) {

        boolean isBehind(Stream other) {
            return incarnation < other.incarnation || (incarnation == other.incarnation && number < other.number);
        }
    }

    /** The message of that number of the stream, from 1. */
    record Carried(Stream stream, long number, byte[] message) implements Frame {}

    /**
     * The sender lives.
     *
     * @param last   the number of the last message that it sent in its stream
     * @param heard  the receiver's stream as the sender hears it; null if it has not heard any
     * @param losses how often it has missed something of that
     */
    record Beat(Stream stream, long last, @Nullable Stream heard, long losses)
            implements Frame {}
}
