package org.jventure.zone;

/** The store did not do what was asked. Nothing of it is written, unless the reply alone was lost. */
public final class StoreException extends RuntimeException {

    private final boolean isTransient;

    public StoreException(boolean isTransient, String message, Throwable cause) {
        super(message, cause);
        this.isTransient = isTransient;
    }

    public StoreException(boolean isTransient, String message) {
        super(message);
        this.isTransient = isTransient;
    }

    /** True if the same may succeed later: no connection, a deadlock, a restart. */
    public boolean isTransient() {
        return isTransient;
    }
}
