package org.jventure.session;

import org.jspecify.annotations.Nullable;
import org.jventure.fact.FactQuestion;
import org.jventure.gmcp.GmcpMessage;

/** What comes from a terminal. */
public sealed interface Input {

    /** The most letters of a line, whatever the terminal. A longer one is not done, and its player is told. */
    int LONGEST_LINE = 1000;

    /** One line without its end; may hold anything a person or a machine can send, but no line ends. */
    record Line(String text) implements Input {

        boolean isTooLong() {
            return text.length() > LONGEST_LINE && text.codePointCount(0, text.length()) > LONGEST_LINE;
        }
    }

    /** A line so long that the terminal has not kept it. */
    record TooLong() implements Input {}

    /** The player does something that concerns the terminal alone, such as turning a page. */
    record Awake() implements Input {}

    /** The client's program says something, and not its player; may come at any time and be anything. */
    record OutOfBand(GmcpMessage message) implements Input {}

    /** A line that the client's program has made for its player: done like any other, but nobody has typed it. */
    record Wish(String line) implements Input {}

    /** The client's program asks something of the world. */
    record Question(FactQuestion question) implements Input {}

    /** The client's program signs in for its player. Never to be logged: so its text does not show what it holds. */
    record Credentials(String name, String password) implements Input {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /**
     * The client's program would go on for a session that broke off. Never to be logged, as above.
     *
     * @param seen the last mark that has arrived; null if it does not say
     */
    record Resume(String token, @Nullable Long seen) implements Input {

        @Override
        public String toString() {
            return "Resume";
        }
    }

    /** More is known of the client than before, or something else: its window has another size. */
    record ClientChanged(ClientProfile client) implements Input {}

    /** The connection is gone; nothing follows. */
    record Closed() implements Input {}
}
