package org.jventure.session;

import org.jventure.fact.ClientFact;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.text.Preferences;
import org.jventure.text.StyledText;

/** What a session shows on a terminal, in order. */
public sealed interface Output {

    /** A paragraph, which ends its line. */
    record Text(StyledText text) implements Output {}

    /** A paragraph that may be left out, and a word said of that, while the other end does not keep up. */
    record Chatter(StyledText text) implements Output {}

    /** A request for input: no line end behind it, always marked as a prompt for clients that understand marks. */
    record Prompt(StyledText text) implements Output {}

    /** Whether what is typed from now on is a secret that must not be seen on the screen. */
    record InputHidden(boolean hidden) implements Output {}

    /** From now on this terminal plays the character of that name; a terminal that comes back can ask for it. */
    record Playing(String character) implements Output {}

    /** For the client's program, in order with the words. Shows nothing; who has not asked for it does not get it. */
    record OutOfBand(GmcpMessage message) implements Output {}

    /**
     * What the client's program may know of the world, in order with the words; the same holds. What tells of the
     * {@link Chatter} just before it is left out with it.
     */
    record Fact(ClientFact fact, boolean ofChatter) implements Output {

        public Fact(ClientFact fact) {
            this(fact, false);
        }
    }

    /** From now on words are shown as this player wants it; before the first of these, as it seems best. */
    record Look(Preferences preferences) implements Output {}

    /** All texts of this session up to that number have been written; a terminal that comes back can say which it got. */
    record Mark(long number) implements Output {}

    /** By this secret, which no person need see, another connection goes on for this one: once, at any node. */
    record ResumeToken(String secret) implements Output {

        @Override
        public String toString() {
            return "ResumeToken[…]"; // it belongs into no log
        }
    }

    /** The session ends, but not for what the player did: another one, perhaps at another node, would go on. */
    record ComeBack() implements Output {}
}
