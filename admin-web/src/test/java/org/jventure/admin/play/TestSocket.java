package org.jventure.admin.play;

import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A client of the game's socket that says what it likes and remembers what it hears. */
final class TestSocket implements AutoCloseable, WebSocket.Listener {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final StringBuffer heard = new StringBuffer();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private WebSocket socket;

    private TestSocket() {}

    static TestSocket open(int port, String origin, Cookie session) {
        var opened = new TestSocket();
        var builder = CLIENT.newWebSocketBuilder().header("Cookie", session.getName() + "=" + session.getValue());
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        opened.socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/play/socket"), opened).join();
        return opened;
    }

    /** Sends the text; what comes after the end of the connection is lost, as anywhere. */
    void say(String text) {
        try {
            socket.sendText(text, true).join();
        } catch (CompletionException closed) {
            // whoever waits for the end learns of it
        }
    }

    void sayBytes(ByteBuffer bytes) {
        socket.sendBinary(bytes, true).join();
    }

    void awaits(String words) {
        await(words).atMost(Duration.ofSeconds(20)).until(() -> heard.indexOf(words) >= 0);
    }

    String heard() {
        return heard.toString();
    }

    boolean isOpen() {
        return !end.isDone();
    }

    /** The code with which the server closes the connection. */
    int awaitEnd() {
        return end.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heard.append(data);
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end.complete(code);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        end.complete(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
