package org.jventure.cluster.hazelcast;

import com.hazelcast.core.HazelcastInstance;

/** What outlives an instance: a port that was handed out and goes on with the next one. */
interface Attachment {

    /** A new instance has joined. Called on one thread for all; may block for a moment. */
    void attach(HazelcastInstance hazelcast);

    /** The instance is gone, or about to go. */
    default void detach() {}

    /** The instance has come back from a split, and its data was merged with the others'. */
    default void merged() {}
}
