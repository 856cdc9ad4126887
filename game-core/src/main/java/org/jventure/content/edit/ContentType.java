package org.jventure.content.edit;

import java.util.List;
import java.util.Optional;
import org.jventure.kernel.ZoneId;

/**
 * One type of content, for a {@link JdbcContentStore}: where its rows are, and what is wrong with a draft. All else is the
 * store's. Every method blocks, within the store's transaction.
 *
 * @param <T> what a builder writes
 */
public interface ContentType<T> {

    /** In place of a zone, of what belongs to none: only admins may edit that. No zone has this key. */
    ZoneId NO_ZONE = new ZoneId("-");

    /** Its name in history and audit, such as {@code room}; never changed. */
    String kind();

    /** The draft as JSON, for the history. */
    String written(T draft);

    /** What {@link #written} wrote, also with an earlier program. */
    T read(String json);

    /** The row if it is there and not retired. With {@code locked} it stays as it is until the transaction ends. */
    Optional<Row<T>> read(String id, boolean locked);

    /** As {@link #read}, of what is retired; nothing in a zone that is. */
    Optional<Row<T>> readRetired(String id);

    /** The row, retired or not, as whoever had it locked before has left it. It stays so until the transaction ends. */
    Optional<Standing<T>> lock(String id);

    /**
     * A row that is not there yet, with an empty draft, version 0; empty if there is no such zone. Keeps others from making
     * one in that zone until the transaction ends.
     */
    Optional<Row<T>> blank(String id, ZoneId zone);

    /** What speaks against a new thing of that name; nothing if it may be made. */
    List<Flaw> flawsOfName(Row<T> row);

    /** Adds the row with the draft, version 1. */
    void insert(Row<T> row, T draft);

    /** What speaks against retiring it; nothing if it may be. Keeps others of its zone from being retired meanwhile. */
    List<Flaw> objections(Row<T> row);

    /** What speaks against bringing it back; nothing if it may come. */
    default List<Flaw> obstacles(Row<T> row) {
        return List.of();
    }

    /** Retires the row, or brings it back, and raises its version by one. Answers whether it had the version of the row. */
    boolean retire(Row<T> row, boolean retired);

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

    /** @param zone who may edit that zone may edit the row; or {@link #NO_ZONE} */
    record Row<T>(String id, ZoneId zone, Versioned<T> content) {}

    /** A row, and whether it is retired. */
    record Standing<T>(Row<T> row, boolean retired) {}
}
