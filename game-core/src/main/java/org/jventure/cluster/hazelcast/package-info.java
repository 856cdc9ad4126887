/**
 * The ports of {@code cluster} by Hazelcast, which nobody else knows. Version 5.4.0 is the last free one with a CP
 * Subsystem. Who reaches the member port owns the process: it belongs on a network of the nodes' own.
 */
@NullMarked
package org.jventure.cluster.hazelcast;

import org.jspecify.annotations.NullMarked;
