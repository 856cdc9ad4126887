package org.jventure.wire;

/** Bytes that are no message of this format. */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WireException(String message) {
        super(message);
    }

    WireException(String message, Throwable cause) {
        super(message, cause);
    }
}
