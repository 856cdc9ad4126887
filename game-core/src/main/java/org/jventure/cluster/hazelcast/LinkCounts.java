package org.jventure.cluster.hazelcast;

/**
 * Messages since the start, of links and topics together.
 *
 * @param sent      given to Hazelcast, which tells nobody whether they arrive
 * @param dropped   given up here: the queue was full, or there was no cluster to send them to
 * @param received  given to receivers
 * @param malformed batches that ended amiss
 */
public record LinkCounts(long sent, long dropped, long received, long malformed) {}
