package org.jventure.admin.embedded;

import org.jspecify.annotations.Nullable;

/** PostgreSQL could not be run; the message is a sentence for the operator, the action says what to do. */
public final class PostgresFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    PostgresFailedException(String message, String action) {
        super(message);
        this.action = action;
    }

    static PostgresFailedException notInThisBuild(String message, @Nullable Throwable cause) {
        var failure = new PostgresFailedException(
                message, "Point SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD at a PostgreSQL 18 of your own.");
        if (cause != null) {
            failure.initCause(cause);
        }
        return failure;
    }

    public String action() {
        return action;
    }
}
