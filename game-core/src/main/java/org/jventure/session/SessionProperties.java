package org.jventure.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sessions and sign-in.
 *
 * @param passwordOnLoopback whether a password may be typed over a connection that is not encrypted but comes from this
 *                           machine itself; others approve in the browser
 * @param signInWithin       a connection that has not signed in by then is closed
 * @param linesPerSecond     lines that a session may have performed each second, on average
 * @param burst              lines that it may have performed at once
 * @param mostWaiting        lines that may wait in one session; with so many, no more are read until half of them are done
 * @param wrongPasswords     so many close the connection
 * @param charactersEach     the most characters that one account may have
 */
@ConfigurationProperties("jventure.session")
public record SessionProperties(
        @DefaultValue("true") boolean passwordOnLoopback,
        @DefaultValue("5m") Duration signInWithin,
        @DefaultValue("50") int linesPerSecond,
        @DefaultValue("100") int burst,
        @DefaultValue("200") int mostWaiting,
        @DefaultValue("3") int wrongPasswords,
        @DefaultValue("5") int charactersEach) {}
