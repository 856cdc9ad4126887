package org.jventure.admin.play;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The game in the browser.
 *
 * @param ticketLasts              how long a ticket can be redeemed
 * @param ticketWithin             a socket that has shown none by then is closed
 * @param maxConnections           sockets at a time; one more is told so and closed
 * @param maxConnectionsPerAccount the same for one account
 * @param maxFrame                 longest message that a browser may send; a longer one closes the connection
 * @param framesPerSecond          messages that a browser may send each second, on average; more close the connection
 * @param burst                    messages that it may send at once; reading stops long before, at {@code mostWaiting} lines, but what has
 *                                 been read by then still comes
 * @param maxUnread                output that may wait for a browser that does not read; more closes the connection
 * @param pingEvery                how often a browser is asked whether it is still there; the page gives up after 13 s of silence
 * @param silence                  one that says nothing for so long, not even to that, is gone
 */
@Validated
@ConfigurationProperties("jventure.play")
record PlayProperties(
        @DefaultValue("30s") Duration ticketLasts,
        @DefaultValue("5s") Duration ticketWithin,
        @Min(1) @DefaultValue("4096") int maxConnections,
        @Min(1) @DefaultValue("10") int maxConnectionsPerAccount,
        @DefaultValue("8KB") DataSize maxFrame,
        @Min(1) @DefaultValue("100") int framesPerSecond,
        @Min(1) @DefaultValue("1500") int burst,
        @DefaultValue("512KB") DataSize maxUnread,
        @DefaultValue("5s") Duration pingEvery,
        @DefaultValue("60s") Duration silence) {}
