package org.jventure.cluster;

import java.util.function.Consumer;

/**
 * Messages for all nodes, this one included: at most once, in order for each sender. Any thread; never blocks, never
 * throws.
 */
public interface Topics {

    void publish(String topic, byte[] message);

    /** Gives what arrives to the listener, which only enqueues. */
    void subscribe(String topic, Consumer<byte[]> listener);
}
