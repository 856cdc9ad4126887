package org.jventure.telnet.codec;

/** A user event of the pipeline: the connection ends from our side, and what the client sends is not looked at any more. */
public enum Farewell {
    BEGUN
}
