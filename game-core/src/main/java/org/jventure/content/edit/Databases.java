package org.jventure.content.edit;

import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is away from everything else that may go wrong with it. */
public final class Databases {

    private Databases() {}

    /** Whether there can be such a text at all; an address that somebody made up may hold anything. */
    public static boolean canHold(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** The answer, or {@link ContentUnavailableException} if the database does not give one. */
    public static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (TransactionException
                | TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException e) {
            throw new ContentUnavailableException(e);
        }
    }
}
