package org.jventure.admin.play;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets sockets of our own pages through, and nobody else's: browsers send cookies along, whoever opens a socket. */
final class OriginCheck implements HandshakeInterceptor {

    private static final Logger log = LoggerFactory.getLogger(OriginCheck.class);

    private final Origins origins;

    OriginCheck(Origins origins) {
        this.origins = origins;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, Map<String, Object> attributes) {
        var origin = request.getHeaders().getFirst("Origin");
        var host = request.getHeaders().getFirst("Host");
        if (origins.isOwn(origin, host) || origins.isNeighbour(origin, host)) {
            return true;
        }
        log.info("A socket from a page of {} was refused", printable(origin));
        response.setStatusCode(HttpStatus.FORBIDDEN);
        return false;
    }

    private static String printable(@Nullable String origin) {
        return origin == null || origin.length() > 200 ? "nobody we know" : origin.replaceAll("[^\\x21-\\x7e]", "?");
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, @Nullable Exception failure) {}
}
