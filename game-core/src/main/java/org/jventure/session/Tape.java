package org.jventure.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jventure.kernel.LineNumber;
import org.jventure.presence.SessionMessage.Missed;
import org.jventure.text.StyledText;

/**
 * What a session has shown and its player may not have read, numbered from 1 and up to a limit: then the oldest goes. One
 * thread.
 */
final class Tape {

    private static final int MOST_TEXTS = 200;
    private static final int MOST_LETTERS = 64 * 1024;

    private final Deque<StyledText> texts = new ArrayDeque<>(0);
    private long last;
    private long heard;
    private int letters;

    void add(StyledText text) {
        texts.add(text);
        letters += text.length();
        last++;
        while (texts.size() > MOST_TEXTS || letters > MOST_LETTERS) {
            forgetOldest();
        }
    }

    /** The number of the newest text; 0 if there was none. */
    long last() {
        return last;
    }

    /** The player has read all up to that number. */
    void heard(long upTo) {
        heard = Math.clamp(upTo, heard, last);
        while (!texts.isEmpty() && first() <= heard) {
            forgetOldest();
        }
    }

    /** For the session that goes on for that of the number, which has heard these lines of channels. */
    Missed missed(long ofSession, List<LineNumber> latest) {
        return new Missed(ofSession, heard, first(), List.copyOf(texts), latest);
    }

    private long first() {
        return last - texts.size() + 1;
    }

    private void forgetOldest() {
        letters -= texts.remove().length();
    }
}
