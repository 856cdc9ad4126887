package org.jventure.telnet.codec;

import io.netty.channel.Channel;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a connection is read from: only while nobody has a reason not to. What is not read waits at the other end, in
 * order, and costs nothing here. On the connection's thread only.
 */
public final class Reading {

    /** Why a connection is not read from. */
    public enum Reason {
        /** The session has enough lines to do. */
        LINES,
        /** Too much waits for the client to read it: what it asks for would only add to that. */
        UNREAD,
        /** Its program has said so much that it has to wait. */
        OPTIONS
    }

    private final Channel channel;
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    public Reading(Channel channel) {
        this.channel = channel;
    }

    /** Stops for this reason, or goes on if there is no other. */
    public void hold(Reason reason, boolean hold) {
        if (hold) {
            reasons.add(reason);
        } else {
            reasons.remove(reason);
        }
        channel.config().setAutoRead(reasons.isEmpty());
    }
}
