package org.jventure.cluster.hazelcast;

/** The Hazelcast on the class path can't do what a cluster needs; the message says what to do. */
public final class UnsupportedHazelcastException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsupportedHazelcastException(String found) {
        super("Hazelcast " + found + " is on the class path, but only 5.4.0 will do: later free editions have no CP"
                + " Subsystem. Set hazelcast.version to 5.4.0 in the root pom.xml and build again.");
    }
}
