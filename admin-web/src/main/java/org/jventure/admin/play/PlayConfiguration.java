package org.jventure.admin.play;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.security.SignedInSessions;
import org.jventure.kernel.Background;
import org.jventure.kernel.Clock;
import org.jventure.session.SessionDoor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/** Puts the game's socket where the page looks for it, and lets pages of other nodes on this machine fetch tickets. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(PlayProperties.class)
class PlayConfiguration {

    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    @Bean
    PlaySocket playSocket(
            PlayThreads threads,
            PlayTickets tickets,
            SignedInSessions sessions,
            SessionDoor door,
            Background background,
            Clock clock,
            PlayProperties properties,
            MeterRegistry meters) {
        var seats = new Seats(properties.maxConnections(), properties.maxConnectionsPerAccount());
        meters.gauge("jventure.play.connections", seats, Seats::taken);
        return new PlaySocket(threads, seats, new PlayConnection.Doorkeeper(
                tickets, sessions::holds, door::openFor, background, clock, properties));
    }

    @Bean
    WebSocketConfigurer playSocketAddress(PlaySocket socket, Origins origins) {
        return sockets -> sockets.addHandler(socket, "/play/socket")
                .addInterceptors(new OriginCheck(origins), new HttpSessionHandshakeInterceptor(List.of())) // its id alone
                .setAllowedOriginPatterns("*"); // Spring's own check knows neither public addresses nor neighbours
    }

    /** Before anybody asks who is there: the question whether one may ask carries no cookie. */
    @Bean
    FilterRegistrationBean<CorsFilter> ticketsForNeighbours(Origins origins) {
        var filter = new FilterRegistrationBean<>(new CorsFilter(request -> corsFor(
                origins, request.getHeader("Origin"), request.getHeader("Host"))));
        filter.addUrlPatterns("/play/ticket");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    private static @Nullable CorsConfiguration corsFor(Origins origins, @Nullable String origin, @Nullable String host) {
        if (origin == null || origins.isOwn(origin, host)) {
            return null;
        }
        var others = new CorsConfiguration(); // nobody, so far
        if (origins.isNeighbour(origin, host)) {
            others.setAllowedOrigins(List.of(origin));
            others.setAllowedMethods(List.of("POST"));
            others.setAllowedHeaders(List.of("X-CSRF-TOKEN"));
            others.setAllowCredentials(true);
            others.setMaxAge(ASK_AGAIN);
        }
        return others;
    }
}
