package org.jventure.telnet.option;

/**
 * The answers that the other end owes to what was said and given up since, in order. Ends that follow the rules answer all
 * of it; some never answer a no, and are not waited for. One thread.
 */
final class OwedAnswers {

    /** Who owes so many answers gives none. */
    private static final int MOST = Long.SIZE;

    private long yes; // the oldest at the lowest bit
    private int count;

    void add(boolean answer) {
        if (count == MOST) {
            forget();
        }
        if (answer) {
            yes |= 1L << count;
        }
        count++;
    }

    /** Whether a yes answers what was given up. An answer to a no that should have come before will not come. */
    boolean takesYes() {
        while (count > 0 && !isYes()) {
            drop();
        }
        return count > 0 && drop();
    }

    /** Whether a no answers what was given up. Whoever refuses has nothing to answer to the no behind the offer. */
    boolean takesNo() {
        if (count == 0) {
            return false;
        }
        if (drop() && count > 0) {
            drop();
        }
        return true;
    }

    private boolean isYes() {
        return (yes & 1) != 0;
    }

    private boolean drop() {
        var first = isYes();
        yes >>>= 1;
        count--;
        return first;
    }

    private void forget() {
        yes = 0;
        count = 0;
    }
}
