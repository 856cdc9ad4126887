package org.jventure.admin.chaos;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A telnet connection, read on a thread of its own. The player's thread asks; what was shown is told to a listener. */
final class Wire implements Closeable {

    private static final int IAC = 255;

    private final Socket socket = new Socket();
    private final StringBuilder shown = new StringBuilder();
    private final BiConsumer<Instant, String> lines;
    private int read;
    private int told;
    private boolean closed;
    private Instant heardAt = Instants.now();

    /** Words that were waited for, and when they had come. */
    record Heard(MatchResult match, String text, Instant at) {}

    /** The connection is gone. */
    static final class Gone extends IOException {
        private static final long serialVersionUID = 1;
    }

    private Wire(BiConsumer<Instant, String> lines) {
        this.lines = lines;
    }

    /** @param lines is told each line that is shown, on the reading thread */
    static Wire connect(InetSocketAddress address, BiConsumer<Instant, String> lines) throws IOException {
        var wire = new Wire(lines);
        try {
            wire.socket.setTcpNoDelay(true);
            wire.socket.connect(address, 3_000);
        } catch (IOException e) {
            wire.socket.close();
            throw e;
        }
        Thread.ofVirtual().start(wire::listen);
        return wire;
    }

    void send(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What is shown from now on is what the next wait looks at. */
    synchronized void passOver() {
        read = shown.length();
    }

    /** Waits for the first that fits since the last wait; null if it does not come in time. */
    synchronized @Nullable Heard await(Pattern wanted, Duration patience) throws Gone {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var matcher = wanted.matcher(shown).region(read, shown.length());
            if (matcher.find()) {
                var text = shown.substring(read, matcher.end());
                read = matcher.end();
                return new Heard(matcher.toMatchResult(), text, heardAt);
            }
            if (closed) {
                throw new Gone();
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            pause(left);
        }
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that it was ever shown. */
    synchronized String seen() {
        return shown.toString();
    }

    /** When it heard something last, or was closed. */
    synchronized Instant heardAt() {
        return heardAt;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private void listen() {
        try (var in = socket.getInputStream()) {
            var buffer = new byte[16 * 1024];
            var text = new Unwrapper();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                hear(text.unwrap(buffer, n));
            }
        } catch (IOException _) {
            // cut off
        }
        synchronized (this) {
            closed = true;
            heardAt = Instants.now();
            notifyAll();
        }
    }

    private synchronized void hear(String text) {
        heardAt = Instants.now();
        shown.append(text);
        for (int end = shown.indexOf("\n", told); end >= 0; end = shown.indexOf("\n", told)) {
            lines.accept(heardAt, shown.substring(told, end).replace("\u001e", ""));
            told = end + 1;
        }
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Takes telnet's commands out of the text; the marks of a prompt become the byte 1e. */
    private static final class Unwrapper {

        private int state;

        String unwrap(byte[] bytes, int length) {
            var text = new java.io.ByteArrayOutputStream();
            for (int i = 0; i < length; i++) {
                int b = bytes[i] & 0xff;
                switch (state) {
                    case 0 -> {
                        if (b == IAC) {
                            state = 1;
                        } else if (b != '\r') {
                            text.write(b);
                        }
                    }
                    case 1 -> {
                        if (b == 249 || b == 239) {
                            text.write(0x1e);
                        }
                        state = b >= 251 && b <= 254 ? 2 : b == 250 ? 3 : 0;
                    }
                    case 2 -> state = 0;
                    default -> state = b == 240 ? 0 : 3;
                }
            }
            return text.toString(StandardCharsets.UTF_8);
        }
    }
}
