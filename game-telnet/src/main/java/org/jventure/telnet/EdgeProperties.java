package org.jventure.telnet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The ways in to telnet besides the plain one, and patience with those who take them.
 *
 * @param tlsPort         TCP port for telnet over TLS; 0 picks a free one, -1 opens none
 * @param tlsBundle       name of the {@code spring.ssl.bundle} with certificate and key; with none, the server makes itself a
 *                        certificate for which nobody vouches, and keeps it in the data directory
 * @param proxies         addresses, as 192.0.2.0/24, of proxies: they must begin with the header of the PROXY protocol,
 *                        version 1 or 2, and are believed in what it says. Nobody else is
 * @param proxyTellsTls   whether a proxy is also believed that it was spoken to by TLS; the wire between it and the server
 *                        must then be one that nobody else can read
 * @param handshakeWithin longest wait for the header of a proxy, and for a TLS handshake
 * @param slowFor         a client that lets more than a quarter of {@code maxUnread} wait for so long is closed
 * @param listenFirst     so long no options are proposed to who says nothing: browsers and other strangers speak at once,
 *                        and can read the answer only if nothing came before it. Never longer than {@code introduction}
 * @param unansweredFor   a link on which nothing comes in for so long, while a TIMING-MARK is owed by a client that has
 *                        answered before, is lost; 0 for never
 */
@Validated
@ConfigurationProperties("jventure.telnet")
record EdgeProperties(
        @Min(-1) @Max(65535) @DefaultValue("5443") int tlsPort,
        @DefaultValue("") String tlsBundle,
        @DefaultValue List<String> proxies,
        @DefaultValue("false") boolean proxyTellsTls,
        @DefaultValue("10s") Duration handshakeWithin,
        @DefaultValue("30s") Duration slowFor,
        @DefaultValue("50ms") Duration listenFirst,
        @DefaultValue("60s") Duration unansweredFor) {

    EdgeProperties {
        proxies = List.copyOf(proxies);
    }
}
