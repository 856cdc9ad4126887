package org.jventure.wire;

/** A message is well made but says something that this version does not know. */
final class UnknownFormException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownFormException() {
        super(null, null, false, false);
    }
}
