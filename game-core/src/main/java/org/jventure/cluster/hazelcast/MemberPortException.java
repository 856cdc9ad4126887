package org.jventure.cluster.hazelcast;

import org.jspecify.annotations.Nullable;

/** This node could not open its member port, or the others would not have it. */
public final class MemberPortException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MemberPortException(HazelcastProperties properties, @Nullable Throwable cause) {
        super("This node can't join the cluster \"" + properties.name() + "\" with its member port "
                + properties.bindAddress() + ':' + properties.port() + ": "
                + reason(cause), cause);
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null || cause.getMessage() == null ? "no reason was given." : cause.getMessage();
    }
}
