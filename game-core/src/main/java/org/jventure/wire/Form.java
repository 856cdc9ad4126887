package org.jventure.wire;

import org.jspecify.annotations.Nullable;

/** How values of one type are written and read. Immutable. */
interface Form {

    void write(ByteSink sink, @Nullable Object value);

    @Nullable Object read(ByteSource source);

    /** What stands for a field that an older sender does not know; throws {@link WireException} if nothing can. */
    default @Nullable Object absent() {
        throw new WireException("A message lacks something that it must have.");
    }
}
