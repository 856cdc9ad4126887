package org.jventure.admin.play;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What waits to be sent to one browser, in order and up to a limit. Any thread may call; sending, which blocks, is done on
 * a borrowed one. What goes wrong ends the connection, of which the socket's handler hears.
 */
final class Outbound {

    private static final Logger log = LoggerFactory.getLogger(Outbound.class);

    private final WebSocketSession socket;
    private final Executor threads;
    private final long most;
    private final Deque<WebSocketMessage<?>> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean sending;
    private @Nullable CloseStatus closing;

    Outbound(WebSocketSession socket, Executor threads, long most) {
        this.socket = socket;
        this.threads = threads;
        this.most = most;
    }

    /** Queues the words; false, and they are dropped, when too much waits already. */
    synchronized boolean send(String words) {
        if (closing != null) {
            return true;
        }
        var message = new TextMessage(words);
        if (bytes + message.getPayloadLength() > most) {
            return false;
        }
        add(message);
        return true;
    }

    /** Whether so much waits that what would not be missed had better be left out. */
    synchronized boolean isCrowded() {
        return bytes > most / 4;
    }

    /** Asks for a sign of life and gives one: a script sees no pings, so it gets a frame with nothing in it besides. */
    synchronized void ping() {
        if (closing == null && waiting.isEmpty()) { // else it is busy enough
            add(new PingMessage());
            add(new TextMessage("[]"));
        }
    }

    /** Closes once everything before is sent. */
    synchronized void close(CloseStatus status) {
        if (closing == null) {
            closing = status;
            send();
        }
    }

    /** Closes without waiting for what has not been sent. */
    void abort(CloseStatus status) {
        synchronized (this) {
            closing = status;
            waiting.clear();
            bytes = 0;
        }
        run(() -> closeSocket(status));
    }

    private void add(WebSocketMessage<?> message) {
        waiting.add(message);
        bytes += message.getPayloadLength();
        send();
    }

    private void send() {
        if (!sending) {
            sending = true;
            run(this::sendAll);
        }
    }

    private void run(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException stopped) {
            log.debug("Something was to be sent after the end");
        }
    }

    private void sendAll() {
        try {
            for (var next = next(); next != null; next = next()) {
                socket.sendMessage(next);
                sent(next);
            }
        } catch (IOException | RuntimeException broken) { // Tomcat throws both, for whatever the browser did
            log.debug("A browser is gone: {}", broken.toString());
            abort(CloseStatus.SESSION_NOT_RELIABLE);
            return;
        }
        CloseStatus status;
        synchronized (this) {
            status = closing;
        }
        if (status != null) {
            closeSocket(status);
        }
    }

    private synchronized @Nullable WebSocketMessage<?> next() {
        var next = waiting.poll();
        sending = next != null;
        return next;
    }

    private synchronized void sent(WebSocketMessage<?> message) {
        bytes = Math.max(0, bytes - message.getPayloadLength());
    }

    private void closeSocket(CloseStatus status) {
        try {
            socket.close(status);
        } catch (IOException | RuntimeException broken) {
            log.debug("A browser did not wait for the end: {}", broken.toString());
        }
    }
}
