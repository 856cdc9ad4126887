package org.jventure.placement;

/** Another server runs its world on this database. */
public final class DatabaseInUseException extends RuntimeException {

    public DatabaseInUseException() {
        super("Another JVenture server is using this database.");
    }
}
