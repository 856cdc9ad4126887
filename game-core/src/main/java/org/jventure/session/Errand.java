package org.jventure.session;

import org.jspecify.annotations.Nullable;

/** The line that is under way to a zone, and the numbers of all that were. One thread. */
final class Errand {

    private @Nullable String line;
    private long number;

    boolean isUnderWay() {
        return line != null;
    }

    @Nullable String line() {
        return line;
    }

    /** Of the last line that was sent and not taken back. */
    long number() {
        return number;
    }

    void begin(String newLine) {
        line = newLine;
        number++;
    }

    /** It is answered, or never will be. */
    void end() {
        line = null;
    }

    /** No zone has seen it, so its number will serve again. Answers it, or null if none was under way. */
    @Nullable String takeBack() {
        var taken = line;
        if (taken != null) {
            line = null;
            number--;
        }
        return taken;
    }

    /** A zone has answered so many already. */
    void catchUp(long lastDone) {
        number = Math.max(number, lastDone);
    }
}
