package org.jventure.admin.play;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A player made of a real socket. Reads on a thread of its own; whoever drives it waits for words, never for time. All
 * that it was shown stays in {@link #seen}.
 */
final class Bot implements Closeable {

    static final String PASSWORD = "stones are heavy";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int IAC = 255;

    private final Socket socket = new Socket();
    private final String name;
    private final StringBuilder shown = new StringBuilder();
    private int read;
    private boolean closed;
    private long heardAt = System.nanoTime();
    private Duration silence = Duration.ZERO;

    private Bot(String name) {
        this.name = name;
    }

    /** Connects and signs in, or signs up, by the dialogue. */
    static Bot signIn(int port, String name) throws IOException {
        var bot = connect(port, name);
        bot.follow(Dialogue.read());
        return bot;
    }

    static Bot connect(int port, String name) throws IOException {
        var bot = new Bot(name);
        bot.socket.setTcpNoDelay(true);
        bot.socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
        Thread.ofVirtual().start(bot::listen);
        return bot;
    }

    private void follow(Dialogue dialogue) throws IOException {
        while (true) {
            var answer = awaitAny(dialogue);
            if (answer == null) {
                return;
            }
            send(answer.replace("{name}", name).replace("{password}", PASSWORD));
        }
    }

    /** The answer of the first rule that fits what was said since the last; null when signed in. */
    private synchronized String awaitAny(Dialogue dialogue) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var said = shown.substring(read);
            if (dialogue.failed().matcher(said).find()) {
                throw new AssertionError(name + " could not sign in: " + said);
            }
            if (dialogue.ready().matcher(said).find()) {
                read = shown.length();
                return null;
            }
            for (var rule : dialogue.rules()) {
                if (rule.heard().matcher(said).find()) {
                    read = shown.length();
                    return rule.answer();
                }
            }
            pause(deadline, "a question of the sign-in");
        }
    }

    String name() {
        return name;
    }

    void send(String line) throws IOException {
        sendBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void sendBytes(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** Sends the line and waits for these words and the prompt behind them; answers what was shown meanwhile. */
    String ask(String line, String reply) throws IOException {
        send(line);
        return await("(?s)(" + reply + ").*> ?\\x1e");
    }

    /** Waits until the pattern is in what was shown since the last wait, and answers that. */
    synchronized String await(String pattern) {
        var wanted = Pattern.compile(pattern);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var matcher = wanted.matcher(shown).region(read, shown.length());
            if (matcher.find()) {
                var answer = shown.substring(read, matcher.end());
                read = matcher.end();
                return answer;
            }
            if (closed) {
                throw new Gone(name + " was cut off while waiting for " + pattern + "; last: " + tail());
            }
            pause(deadline, pattern);
        }
    }

    /** As {@link #ask}, whatever was shown before. */
    String askAnew(String line, String reply) throws IOException {
        passOver();
        return ask(line, reply);
    }

    /** What is shown from now on is what the next wait looks at. */
    synchronized void passOver() {
        read = shown.length();
    }

    /** All that it was ever shown. */
    synchronized String seen() {
        return shown.toString();
    }

    /** The end of it. */
    synchronized String lastShown() {
        return tail();
    }

    /** The longest time in which it was shown nothing, since this was asked last; at the end of which it was shown something. */
    synchronized Duration longestSilence() {
        var longest = silence;
        silence = Duration.ZERO;
        heardAt = System.nanoTime();
        return longest;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** The connection ended. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Gone(String message) {
            super(message);
        }
    }

    private void pause(long deadline, String wanted) {
        var left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new AssertionError(name + " waited in vain for " + wanted + "; last: " + tail());
        }
        try {
            wait(left);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String tail() {
        return shown.substring(Math.max(0, shown.length() - 600));
    }

    private void listen() {
        try (InputStream in = socket.getInputStream()) {
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
            notifyAll();
        }
    }

    private synchronized void hear(String text) {
        var now = System.nanoTime();
        var quiet = Duration.ofNanos(now - heardAt);
        silence = quiet.compareTo(silence) > 0 ? quiet : silence;
        heardAt = now;
        shown.append(text);
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Takes telnet's commands out of the text; the marks of a prompt become the byte 1e. */
    private static final class Unwrapper {

        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private int state;

        String unwrap(byte[] bytes, int length) {
            text.reset();
            for (int i = 0; i < length; i++) {
                take(bytes[i] & 0xff);
            }
            return text.toString(StandardCharsets.UTF_8).replace("\r", "");
        }

        private void take(int b) {
            switch (state) {
                case 0 -> {
                    if (b == IAC) {
                        state = 1;
                    } else {
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
                default -> state = b == 240 ? 0 : 3; // good enough for what the server sends
            }
        }
    }
}
