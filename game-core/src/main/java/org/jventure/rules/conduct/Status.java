package org.jventure.rules.conduct;

import java.time.Duration;

/**
 * How an NPC looks and sounds for a while.
 *
 * @param key    a name for builders; may be empty
 * @param looks  a sentence with {@code [name]} in it
 * @param sounds what one hears of it meanwhile; empty = as ever
 * @param lasts  zero = until it is reset
 */
public record Status(String key, String looks, String sounds, Duration lasts) {}
