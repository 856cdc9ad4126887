package org.jventure.session;

import org.jspecify.annotations.Nullable;

/** The line that is under way to a zone, and the numbers of all that were. One thread. */
final class Errand {

    private @Nullable String line;
    private @Nullable String returned;
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
        returned = null;
        number++;
    }

    /** It is answered, or never will be. */
    void end() {
        line = null;
    }

    /** As far as is known no zone has done it, so its number will serve again. Answers it, or null if none was under way. */
    @Nullable String takeBack() {
        var taken = line;
        if (taken != null) {
            line = null;
            returned = taken;
            number--;
        }
        return taken;
    }

    /** A zone has done so many already. Answers the line that was taken back, if it is one of them. */
    @Nullable String catchUp(long lastDone) {
        var done = lastDone > number ? returned : null;
        number = Math.max(number, lastDone);
        returned = null;
        return done;
    }
}
