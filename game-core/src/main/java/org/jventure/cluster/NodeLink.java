package org.jventure.cluster;

import java.util.function.Consumer;
import org.jventure.kernel.NodeId;

/**
 * Carries messages to other nodes: at most once, and in order for each pair. What can't be carried is dropped without a
 * word; whoever needs to know counts. Any thread; never blocks, never throws.
 */
public interface NodeLink {

    void send(NodeId target, byte[] message);

    /** Gives what arrives to the receiver, which only enqueues; one at a time for each sender. Called once, at first. */
    void onReceive(Consumer<byte[]> receiver);
}
