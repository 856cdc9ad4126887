package org.jventure.session;

/**
 * Stops the reading of a terminal while as many lines wait as may, and lets it go on when half of them are gone. One
 * thread.
 */
final class InputHold {

    /** Lines that one read may bring all the same; whoever sends more does not keep to what is read. */
    static final int OVERSHOOT = 16_384;

    private final Terminal terminal;
    private final int most;
    private boolean held;

    InputHold(Terminal terminal, int most) {
        this.terminal = terminal;
        this.most = most;
    }

    /** So many wait now. */
    void waiting(int lines) {
        if (held ? lines <= most / 2 : lines >= most) {
            held = !held;
            terminal.holdInput(held);
        }
    }

    /** Whether so many are more than a terminal that is held can bring. */
    boolean isAbused(int lines) {
        return lines >= most + OVERSHOOT;
    }
}
