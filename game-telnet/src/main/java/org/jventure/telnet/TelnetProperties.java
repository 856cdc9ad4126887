package org.jventure.telnet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The telnet listener.
 *
 * @param address                  local address to listen on; {@code 0.0.0.0} for all
 * @param port                     TCP port; 0 picks a free one
 * @param backlog                  connections that may wait to be accepted
 * @param maxConnections           connections at a time; one more is told so and closed
 * @param maxConnectionsPerAddress the same for one address, this machine's own included
 * @param maxUnread                output that may wait for a client that does not read; more closes the connection
 * @param introduction             longest wait for a client to tell what its terminal is, before it is greeted: what is
 *                                 shown earlier has no colours. Whoever types something does not wait; 0 greets at once
 * @param keepalive                silence of ours after which a telnet NOP is sent; 0 for never
 * @param maxUnpacked              what a client's compressed bytes, of one read, may become; more closes the connection
 * @param maxUnpackedRatio         so many times themselves they may become, and 4 KiB in any case
 */
@Validated
@ConfigurationProperties("jventure.telnet")
record TelnetProperties(
        @DefaultValue("0.0.0.0") String address,
        @Min(0) @Max(65535) @DefaultValue("5555") int port,
        @Min(1) @DefaultValue("1024") int backlog,
        @Min(1) @DefaultValue("4096") int maxConnections,
        @Min(1) @DefaultValue("256") int maxConnectionsPerAddress,
        @DefaultValue("512KB") DataSize maxUnread,
        @DefaultValue("300ms") Duration introduction,
        @DefaultValue("60s") Duration keepalive,
        @DefaultValue("64KB") DataSize maxUnpacked,
        @Min(1) @DefaultValue("100") int maxUnpackedRatio) {}
