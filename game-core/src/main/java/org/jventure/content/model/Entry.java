package org.jventure.content.model;

import org.jspecify.annotations.Nullable;
import org.jventure.codex.Value;

/**
 * A thing of no zone, as its row holds it.
 *
 * @param body  may be in another order than it is always written
 * @param pack  which brought it; null if builders have made it, or if the kind is of the world
 * @param built whether builders have made it: no pack retires it
 */
public record Entry(String key, Value.Fields body, long version, boolean retired, @Nullable String pack, boolean built) {

    /** The same with another body. */
    public Entry saying(Value.Fields other) {
        return new Entry(key, other, version, retired, pack, built);
    }

    public Entry retired(boolean now) {
        return new Entry(key, body, version, now, pack, built);
    }
}
