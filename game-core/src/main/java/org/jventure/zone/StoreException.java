package org.jventure.zone;

import org.jspecify.annotations.Nullable;

/** The store did not do what was asked. Nothing of it is written, unless the reply alone was lost. */
public final class StoreException extends RuntimeException {

    private final boolean isTransient;
    private final boolean isLocked;

    public StoreException(boolean isTransient, String message, Throwable cause) {
        super(message, cause);
        this.isTransient = isTransient;
        this.isLocked = false;
    }

    public StoreException(boolean isTransient, String message) {
        super(message);
        this.isTransient = isTransient;
        this.isLocked = false;
    }

    private StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.isTransient = true;
        this.isLocked = true;
    }

    /** Somebody else holds a row for longer than one waits for it. */
    public static StoreException locked(String message, @Nullable Throwable cause) {
        return new StoreException(message, cause);
    }

    /** True if the database works and somebody else holds what is to be written; that may pass. */
    public boolean isLocked() {
        return isLocked;
    }

    /** True if the same may succeed later: no connection, a deadlock, a restart. */
    public boolean isTransient() {
        return isTransient;
    }
}
