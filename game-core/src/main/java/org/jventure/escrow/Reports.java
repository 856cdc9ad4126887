package org.jventure.escrow;

import java.util.List;
import java.util.UUID;
import org.jventure.kernel.CharacterId;

/**
 * What players report to those who run the world. Each method may be called again with the same outcome. Blocks; any
 * thread. Throws if the store can't be asked.
 */
public interface Reports {

    /** What one character may report in a day. A few more fit if several are made at one instant. */
    int MOST_A_DAY = 20;

    /** So many are listed at once, the newest. */
    int MOST_LISTED = 20;

    /** What it is about. */
    enum Kind {
        BUG,
        TYPO
    }

    /** @param room where its author was */
    record Report(UUID id, Kind kind, CharacterId author, String room, String words) {}

    /** @param number what people call it by */
    record Filed(long number, Kind kind, String authorName, String room, String words, boolean done) {}

    /** Keeps it, once; false if its author has reported too much of late. */
    boolean add(Report report);

    /** Those of the character, the newest first. */
    List<Filed> by(CharacterId author);

    /** Those that nobody has seen to, the newest first. */
    List<Filed> open();

    /** Somebody has seen to it. Answers whether there is such a report. */
    boolean done(long number);
}
