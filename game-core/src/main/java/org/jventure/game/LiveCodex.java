package org.jventure.game;

import java.util.function.Supplier;
import org.jventure.codex.Codex;
import org.jventure.content.Content;

/** The codex of this node: what its turns see of content that belongs to no zone. */
final class LiveCodex implements Supplier<Codex> {

    private final Content content;
    private volatile Codex current = Codex.EMPTY;

    LiveCodex(Content content) {
        this.content = content;
    }

    /** The last one read; empty before the first. Any thread; never blocks. */
    @Override
    public Codex get() {
        return current;
    }

    /** Reads it again if it is called otherwise by now. Blocks; one call at a time. */
    void look() {
        if (!current.edition().equals(content.codexEdition())) {
            current = content.codex();
        }
    }
}
