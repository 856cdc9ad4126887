package org.jventure.session;

/** The door of the game: what a terminal's server calls. */
public interface Sessions {

    /** Begins a session on the terminal and greets it. Called on the terminal's executor. */
    Receiver open(Terminal terminal);

    /** The session's ear; called on the terminal's executor. */
    @FunctionalInterface
    interface Receiver {

        void receive(Input input);
    }
}
