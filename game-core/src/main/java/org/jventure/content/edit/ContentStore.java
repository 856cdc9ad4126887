package org.jventure.content.edit;

import java.util.List;
import java.util.Optional;
import org.jventure.kernel.ZoneId;

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

    /** The thing as it was when it was retired; empty if there is none, or it is not retired. */
    Optional<Versioned<T>> loadRetired(String id);

    /**
     * As {@link #save}, of a thing that is not there yet; its first version is 1. To make it again, just so, changes nothing.
     *
     * @param id   begins with the zone, if it belongs to one: {@code lantern-quay/old-pier}
     * @param zone or {@link ContentType#NO_ZONE}
     */
    SaveResult<T> make(String id, ZoneId zone, T draft, Editor editor);

    /**
     * Takes the thing out of the game, from which its owner first empties it; nothing is deleted. What speaks against it is
     * answered as {@link SaveResult.Invalid}. To retire it again changes nothing.
     *
     * @param base the version that the editor has seen
     */
    SaveResult<T> retire(String id, long base, Editor editor);

    /** Brings a retired thing back as it was, if what it refers to is there; otherwise as {@link #retire}. */
    SaveResult<T> restore(String id, long base, Editor editor);

    /** Its last changes, the latest first, at most so many; also of what is retired. */
    List<Change<T>> history(String id, int most);
}
