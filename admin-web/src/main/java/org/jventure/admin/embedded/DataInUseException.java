package org.jventure.admin.embedded;

import java.nio.file.Path;

/** Another server holds the data directory. */
public final class DataInUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String directory;

    DataInUseException(Path directory) {
        super("The data in " + directory + " are in use by another server.");
        this.directory = directory.toString();
    }

    public String directory() {
        return directory;
    }
}
