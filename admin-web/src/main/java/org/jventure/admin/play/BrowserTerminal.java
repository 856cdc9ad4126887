package org.jventure.admin.play;

import java.util.Set;
import org.jventure.kernel.SerialExecutor;
import org.jventure.session.ClientProfile;
import org.jventure.session.Output;
import org.jventure.session.Peer;
import org.jventure.session.Terminal;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.springframework.web.socket.CloseStatus;

/** A browser's screen at the end of a socket. What is written waits and leaves with one flush, as one frame. */
final class BrowserTerminal implements Terminal {

    static final CloseStatus UNREAD = CloseStatus.POLICY_VIOLATION.withReason("Too much unread");

    private static final Output LEFT_OUT =
            new Output.Text(StyledText.of(Style.SYSTEM, "[some chatter was left out]"));

    private static final ClientProfile BROWSER =
            new ClientProfile("a browser", "", "", 0, 0, 1 << 24, true, false, true, Set.of(), Set.of());

    private final Peer peer;
    private final SerialExecutor executor;
    private final Outbound outbound;
    private final Reading reading;
    private final Runnable closed;
    private Frame pending = new Frame();
    private boolean leftOut;
    private long heard;
    private boolean comeBack;
    private boolean closing;

    /** @param closed run once when the session has closed the terminal, on the executor but not within the call */
    BrowserTerminal(Peer peer, SerialExecutor executor, Outbound outbound, Reading reading, Runnable closed) {
        this.peer = peer;
        this.executor = executor;
        this.outbound = outbound;
        this.reading = reading;
        this.closed = closed;
        pending.welcome();
    }

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public ClientProfile client() {
        return BROWSER;
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
    public boolean confirms() {
        return true;
    }

    @Override
    public boolean keepsToken() {
        return true;
    }

    @Override
    public void write(Output output) {
        if (!closing) {
            comeBack |= output instanceof Output.ComeBack;
            if (output instanceof Output.Chatter && outbound.isCrowded()) {
                leftOut = true;
                return;
            }
            if (leftOut && !outbound.isCrowded()) {
                leftOut = false;
                pending.add(LEFT_OUT);
            }
            pending.add(output);
        }
    }

    @Override
    public void flush() {
        if (!closing && !pending.isEmpty()) {
            var frame = pending;
            pending = frame.next();
            if (!outbound.send(frame.json())) {
                lose(UNREAD);
            }
        }
    }

    @Override
    public void holdInput(boolean hold) {
        reading.hold(hold);
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
