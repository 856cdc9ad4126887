package org.jventure.content.edit;

import java.time.Instant;

/**
 * One saved change, for ever.
 *
 * @param version the one that it made
 * @param by      the name of the account that made it
 */
public record Change<T>(long version, String by, Instant at, T before, T after) {}
