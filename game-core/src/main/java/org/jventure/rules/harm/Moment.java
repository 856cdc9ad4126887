package org.jventure.rules.harm;

import java.time.Instant;
import org.jventure.kernel.Chance;

/**
 * What rules are given of the world outside.
 *
 * @param now a time that never goes back while a zone is run, and is about the wall's, so that whoever loads it elsewhere
 *            can go on with what was due
 */
public record Moment(Instant now, Chance chance) {}
