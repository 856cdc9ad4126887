package org.jventure.kernel;

import java.time.Instant;

/** Time as the game sees it; the live one reads the machine, a test turns it by hand. Any thread. */
public interface Clock {

    /** Nanoseconds on a scale that only ever grows and has no meaning but in differences. */
    long nanos();

    /** The wall clock, for what people read; never for deciding who owns what. */
    Instant now();
}
