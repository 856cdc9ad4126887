package org.jventure.world;

/**
 * What a character is by birth and by trade.
 *
 * @param race    the key of its people
 * @param calling the key of its class
 */
public record Origin(String race, String calling) {}
