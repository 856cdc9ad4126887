package org.jventure.admin.launch;

/** The command cannot be carried out; the message says why and what to do instead. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
