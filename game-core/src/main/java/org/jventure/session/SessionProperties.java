package org.jventure.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
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
 * @param stay               how long players stay, here and away
 */
@ConfigurationProperties("jventure.session")
public record SessionProperties(
        @DefaultValue("true") boolean passwordOnLoopback,
        @DefaultValue("5m") Duration signInWithin,
        @DefaultValue("50") int linesPerSecond,
        @DefaultValue("100") int burst,
        @DefaultValue("200") int mostWaiting,
        @DefaultValue("3") int wrongPasswords,
        @DefaultValue("5") int charactersEach,
        @DefaultValue Stay stay) {

    @ConstructorBinding
    public SessionProperties {}

    /** With the usual stay. */
    public SessionProperties(
            boolean passwordOnLoopback,
            Duration signInWithin,
            int linesPerSecond,
            int burst,
            int mostWaiting,
            int wrongPasswords,
            int charactersEach) {
        this(
                passwordOnLoopback, signInWithin, linesPerSecond, burst, mostWaiting, wrongPasswords, charactersEach,
                Stay.USUAL);
    }

    /** Whether nobody on the way can read what is sent: it is encrypted, or never leaves this machine. */
    boolean isPrivate(Peer peer) {
        return peer.encrypted() || (passwordOnLoopback && peer.loopback() && !peer.forwarded());
    }

    /**
     * How long players stay, here and away.
     *
     * @param mostVigils   sessions of a node that keep what players miss who have lost the link; more end at once, as if the
     *                     node had died
     * @param longestVigil after which such a session ends in any case; a little longer than {@code jventure.zone.grace}
     * @param idleAfter    who types nothing for so long is warned a minute before and leaves the world as by 'quit'; 0 for
     *                     never
     * @param idleStaff    whether that holds for staff, too
     * @param today        a message for everybody who signs in; may hold markup. Empty for none
     * @param hintAfter    a newcomer who types nothing for so long is told what to do, three times; 0 for never
     */
    public record Stay(
            @DefaultValue("1000") int mostVigils,
            @DefaultValue("4m") Duration longestVigil,
            @DefaultValue("1h") Duration idleAfter,
            @DefaultValue("false") boolean idleStaff,
            @DefaultValue("") String today,
            @DefaultValue("15s") Duration hintAfter) {

        @ConstructorBinding
        public Stay {}

        /** Without a word to newcomers who do nothing. */
        public Stay(int mostVigils, Duration longestVigil, Duration idleAfter, boolean idleStaff, String today) {
            this(mostVigils, longestVigil, idleAfter, idleStaff, today, Duration.ZERO);
        }

        static final Stay USUAL = new Stay(1000, Duration.ofMinutes(4), Duration.ofHours(1), false, "");
    }
}
