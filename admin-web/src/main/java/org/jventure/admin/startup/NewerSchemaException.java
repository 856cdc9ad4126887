package org.jventure.admin.startup;

/** The database was written by a newer program than this one. */
final class NewerSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NewerSchemaException(String theirs, String ours) {
        super("The database was brought to schema " + theirs + " by a newer version of JVenture; this one knows "
                + ours + " at most. Nothing was changed.");
    }
}
