package org.jventure.admin.play;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.security.SignedIn;
import org.jventure.session.Peer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/** What comes over the sockets of all browsers, each given to its connection. */
final class PlaySocket extends AbstractWebSocketHandler {

    /** Codes of our own, so that the page can say what it is. */
    static final CloseStatus ENOUGH = new CloseStatus(4429, "Too many connections of this account");
    static final CloseStatus FULL = new CloseStatus(4503, "Too many connections");

    static final CloseStatus NO_BYTES = CloseStatus.NOT_ACCEPTABLE.withReason("Text only");

    private static final Logger log = LoggerFactory.getLogger(PlaySocket.class);
    private static final long SEND_WITHIN_MILLIS = 10_000;

    private final PlayThreads threads;
    private final Seats seats;
    private final PlayConnection.Doorkeeper keeper;
    private final Map<String, PlayConnection> connections = new ConcurrentHashMap<>();

    PlaySocket(PlayThreads threads, Seats seats, PlayConnection.Doorkeeper keeper) {
        this.threads = threads;
        this.seats = seats;
        this.keeper = keeper;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
        var person = person(socket).orElse(null);
        if (person == null) {
            socket.close(PlayConnection.NO_TICKET);
            return;
        }
        switch (seats.take(person.id())) {
            case TAKEN -> open(socket, person);
            case FULL -> socket.close(FULL);
            case ENOUGH -> socket.close(ENOUGH);
        }
    }

    private void open(WebSocketSession socket, SignedIn person) {
        PlayConnection connection;
        try {
            connection = connect(socket, person);
        } catch (RuntimeException | Error failure) {
            seats.leave(person.id()); // what is no connection is not seen to end
            throw failure;
        }
        connections.put(socket.getId(), connection);
        connection.begin();
    }

    private PlayConnection connect(WebSocketSession socket, SignedIn person) {
        var properties = keeper.properties();
        socket.setTextMessageSizeLimit(Math.toIntExact(properties.maxFrame().toBytes()));
        socket.setBinaryMessageSizeLimit(Math.toIntExact(properties.maxFrame().toBytes()));
        if (socket instanceof NativeWebSocketSession outer
                && outer.getNativeSession() instanceof jakarta.websocket.Session inner) {
            inner.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", SEND_WITHIN_MILLIS);
        }
        var outbound = new Outbound(socket, threads.virtual(), properties.maxUnread().toBytes());
        var session = String.valueOf(socket.getAttributes().get(HttpSessionHandshakeInterceptor.HTTP_SESSION_ID_ATTR_NAME));
        return new PlayConnection(
                new PlayConnection.Visitor(person, session, peer(socket)),
                outbound, new Reading(socket), threads.forConnection(), keeper);
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        connection(socket).ifPresent(it -> it.said(message.getPayload()));
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession socket, BinaryMessage message) {
        connection(socket).ifPresent(it -> it.refuse(NO_BYTES));
    }

    @Override
    protected void handlePongMessage(WebSocketSession socket, PongMessage message) {
        connection(socket).ifPresent(PlayConnection::ponged);
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable failure) {
        log.debug("A browser's socket failed: {}", failure.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        var connection = connections.remove(socket.getId());
        if (connection != null) {
            connection.lost();
            person(socket).ifPresent(person -> seats.leave(person.id()));
        }
    }

    private Optional<PlayConnection> connection(WebSocketSession socket) {
        return Optional.ofNullable(connections.get(socket.getId()));
    }

    private static Optional<SignedIn> person(WebSocketSession socket) {
        @Nullable Principal principal = socket.getPrincipal();
        return principal instanceof Authentication known && known.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    private static Peer peer(WebSocketSession socket) {
        var remote = socket.getRemoteAddress();
        var address = remote == null ? null : remote.getAddress();
        var uri = socket.getUri();
        return new Peer(
                address == null ? "unknown" : address.getHostAddress(),
                address != null && address.isLoopbackAddress(),
                uri != null && "wss".equals(uri.getScheme()),
                socket.getHandshakeHeaders().containsHeader("X-Forwarded-For"));
    }
}
