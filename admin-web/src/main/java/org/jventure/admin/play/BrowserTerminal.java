package org.jventure.admin.play;

import org.jventure.kernel.SerialExecutor;
import org.jventure.session.Output;
import org.jventure.session.Peer;
import org.jventure.session.Terminal;
import org.springframework.web.socket.CloseStatus;

/** A browser's screen at the end of a socket. What is written waits and leaves with one flush, as one frame. */
final class BrowserTerminal implements Terminal {

    static final CloseStatus UNREAD = CloseStatus.POLICY_VIOLATION.withReason("Too much unread");

    private final Peer peer;
    private final SerialExecutor executor;
    private final Outbound outbound;
    private final Runnable closed;
    private Frame pending = new Frame();
    private long heard;
    private boolean comeBack;
    private boolean closing;

    /** @param closed run once when the session has closed the terminal, on the executor but not within the call */
    BrowserTerminal(Peer peer, SerialExecutor executor, Outbound outbound, Runnable closed) {
        this.peer = peer;
        this.executor = executor;
        this.outbound = outbound;
        this.closed = closed;
        pending.welcome();
    }

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public SerialExecutor executor() {
        return executor;
    }

    @Override
    public long heard() {
        return heard;
    }

    /** The page says that it has got everything up to that mark. */
    void heard(long number) {
        heard = Math.max(heard, number);
    }

    @Override
    public boolean keepsToken() {
        return true;
    }

    @Override
    public void write(Output output) {
        if (!closing) {
            comeBack |= output instanceof Output.ComeBack;
            pending.add(output);
        }
    }

    @Override
    public void flush() {
        if (!closing && !pending.isEmpty()) {
            var frame = pending;
            pending = new Frame();
            if (!outbound.send(frame.json())) {
                lose(UNREAD);
            }
        }
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    /** As {@link #close()}, and tells the page why. */
    void close(CloseStatus status) {
        if (!closing) {
            pending.end(comeBack);
            flush();
            if (!closing) {
                closing = true;
                outbound.close(status);
                executor.execute(closed);
            }
        }
    }

    /** The connection breaks, or is broken off; nothing more is sent. Does nothing if it has been closed. */
    void lose(CloseStatus status) {
        if (!closing) {
            closing = true;
            outbound.abort(status);
            executor.execute(closed);
        }
    }
}
