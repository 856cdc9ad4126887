package org.jventure.content.edit;

import java.util.List;
import java.util.Optional;
import org.jventure.kernel.ZoneId;

/**
 * One type of content, for a {@link JdbcContentStore}: where its rows are, and what is wrong with a draft. All else is the
 * store's. Every method blocks, within the store's transaction.
 *
 * @param <T> a record of what a builder writes; it becomes JSON in the history
 */
public interface ContentType<T> {

    /** Its name in history and audit, such as {@code room}; never changed. */
    String kind();

    Class<T> draft();

    /** The row if it is there and not retired. With {@code locked} it stays as it is until the transaction ends. */
    Optional<Row<T>> read(String id, boolean locked);

    /** The draft as it would be stored: without what nobody meant, such as a space at the end. */
    T tidied(Row<T> row, T draft);

    /** The tidied draft with everything in the one order in which it is stored. */
    default T ordered(T draft) {
        return draft;
    }

    /** What is wrong with the tidied draft, before it is ordered; nothing if it may be stored. */
    List<Flaw> flaws(Row<T> row, T draft);

    /** Stores the draft over that version, which it raises by one. Answers whether the row had that version. */
    boolean write(Row<T> row, T draft);

    /** @param zone who may edit that zone may edit the row */
    record Row<T>(String id, ZoneId zone, Versioned<T> content) {}
}
