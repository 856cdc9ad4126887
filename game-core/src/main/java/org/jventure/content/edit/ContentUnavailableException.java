package org.jventure.content.edit;

/** The database does not answer; its message is a sentence for whoever waits. Nothing is ever half-written. */
public final class ContentUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ContentUnavailableException(Throwable cause) {
        super("The database does not answer just now. Try again in a moment: nothing is ever saved twice or by half.", cause);
    }
}
