package org.jventure.admin.embedded;

/** PostgreSQL could not be run; the message is a sentence for the operator, the action says what to do. */
public final class PostgresFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    PostgresFailedException(String message, String action) {
        super(message);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
