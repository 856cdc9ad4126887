package org.jventure.telnet.codec;

/** Recognises what arrow and function keys send, so that it does not end up in a line. One connection, one thread. */
final class KeySequences {

    private static final int ESCAPE = 0x1b;

    private enum State {
        NONE,
        ESCAPED,
        INSIDE
    }

    private State state = State.NONE;

    /** Whether the byte belongs to a key's sequence. */
    boolean swallow(int b) {
        if (b == ESCAPE) {
            state = State.ESCAPED;
            return true;
        }
        if (b < ' ' || b > '~') {
            state = State.NONE;
            return false;
        }
        return switch (state) {
            case NONE -> false;
            case ESCAPED -> {
                state = b == '[' || b == 'O' ? State.INSIDE : State.NONE;
                yield true;
            }
            case INSIDE -> {
                state = b >= '@' ? State.NONE : State.INSIDE;
                yield true;
            }
        };
    }

    void reset() {
        state = State.NONE;
    }
}
