package org.jventure.session;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.SerialExecutor;
import org.jventure.text.StyledText;

/**
 * The other end of a session: telnet, or a browser. All its methods but {@link #executor} are called on that executor;
 * none blocks or throws; after the connection is gone they do nothing.
 */
public interface Terminal {

    Peer peer();

    /** What is known of it by now. When it changes, {@link Input.ClientChanged} comes too. */
    default ClientProfile client() {
        return ClientProfile.UNKNOWN;
    }

    /** Where everything of this session runs; the terminal hands its input to the session there as well. */
    SerialExecutor executor();

    /** Up to which {@link Output.Mark} the other end has got everything, as far as is known; 0 if nothing is. */
    default long heard() {
        return 0;
    }

    /** Whether the other end itself says what it has got; else what was sent may be lost on the way, and count as heard. */
    default boolean confirms() {
        return false;
    }

    /** Of what was written, the text of which only the first pages have been shown; null if there is none. */
    default @Nullable HalfShown halfShown() {
        return null;
    }

    /**
     * A text that is being read page by page.
     *
     * @param whole the very text that was written
     * @param rest  what has yet to be shown of it
     */
    record HalfShown(StyledText whole, StyledText rest) {}

    /** Whether the other end can keep a {@link Output.ResumeToken} for its player. */
    default boolean keepsToken() {
        return false;
    }

    /** Queues the output; it leaves with the next {@link #flush}. */
    void write(Output output);

    /** Sends what is queued, in one piece if it can. */
    void flush();

    /**
     * Stops reading what is typed, or goes on: meanwhile it waits at the other end, in order, and costs nothing here. What
     * was read before may still come.
     */
    void holdInput(boolean hold);

    /** Closes after what has been written is sent; then, as for a lost link, {@link Input.Closed} follows once. */
    void close();
}
