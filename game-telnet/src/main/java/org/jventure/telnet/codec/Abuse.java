package org.jventure.telnet.codec;

import java.util.Locale;

/** A user event of the pipeline: the client does what no client does, and the connection should end. */
public enum Abuse {
    ENDLESS_SUBNEGOTIATION("sent a subnegotiation without an end"),
    BOMB("sent what grows far too much when it is unpacked"),
    BROKEN_STREAM("sent a packed stream that can't be unpacked"),
    RESTLESS_PACKING("began to pack what it sends again and again");

    private final String what;

    Abuse(String what) {
        this.what = what;
    }

    /** A short sentence for the log, without anything the client sent, to stand behind its address. */
    public String what() {
        return what;
    }

    /** For metrics. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
