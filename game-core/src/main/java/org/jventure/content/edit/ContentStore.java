package org.jventure.content.edit;

import java.util.List;
import java.util.Optional;

/**
 * Things of one type that builders write, and all that became of them. Every method blocks, and throws
 * {@link ContentUnavailableException} while the database does not answer. Any thread.
 */
public interface ContentStore<T> {

    /** The thing as it is now; empty if there is none or it is retired. */
    Optional<Versioned<T>> load(String id);

    /**
     * Stores the draft with its history and an audit entry, all or nothing, and lets the running game know. Rights and
     * checks are the store's own, whatever the caller has looked at before.
     *
     * @param base the version that the draft was begun from
     */
    SaveResult<T> save(String id, long base, T draft, Editor editor);

    /** Its last changes, the latest first, at most so many; also of what is retired. */
    List<Change<T>> history(String id, int most);
}
