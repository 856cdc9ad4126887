package org.jventure.session;

/** What comes from a terminal. */
public sealed interface Input {

    /** One line without its end; may hold anything a person or a machine can send, but no line ends. */
    record Line(String text) implements Input {}

    /** The connection is gone; nothing follows. */
    record Closed() implements Input {}
}
