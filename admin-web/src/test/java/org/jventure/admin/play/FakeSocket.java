package org.jventure.admin.play;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** A socket whose browser reads at once; remembers what was sent. One thread. */
class FakeSocket implements WebSocketSession {

    private final List<String> texts = new ArrayList<>();
    private int pings;
    private final @Nullable Principal principal;
    private @Nullable CloseStatus closed;

    FakeSocket() {
        this(null);
    }

    FakeSocket(@Nullable Principal principal) {
        this.principal = principal;
    }

    List<String> texts() {
        return texts;
    }

    int pings() {
        return pings;
    }

    @Nullable CloseStatus closed() {
        return closed;
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        switch (message) {
            case TextMessage text -> texts.add(text.getPayload());
            case PingMessage _ -> pings++;
            default -> throw new IllegalArgumentException(message.toString());
        }
    }

    @Override
    public boolean isOpen() {
        return closed == null;
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public void close(CloseStatus status) {
        closed = status;
    }

    @Override
    public String getId() {
        return "fake";
    }

    @Override
    public @Nullable URI getUri() {
        return null;
    }

    @Override
    public HttpHeaders getHandshakeHeaders() {
        return new HttpHeaders();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public @Nullable Principal getPrincipal() {
        return principal;
    }

    @Override
    public @Nullable InetSocketAddress getLocalAddress() {
        return null;
    }

    @Override
    public @Nullable InetSocketAddress getRemoteAddress() {
        return null;
    }

    @Override
    public @Nullable String getAcceptedProtocol() {
        return null;
    }

    @Override
    public void setTextMessageSizeLimit(int limit) {}

    @Override
    public int getTextMessageSizeLimit() {
        return 0;
    }

    @Override
    public void setBinaryMessageSizeLimit(int limit) {}

    @Override
    public int getBinaryMessageSizeLimit() {
        return 0;
    }

    @Override
    public List<WebSocketExtension> getExtensions() {
        return List.of();
    }
}
