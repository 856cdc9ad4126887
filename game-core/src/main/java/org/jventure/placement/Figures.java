package org.jventure.placement;

import java.time.Duration;

/**
 * What operators may want to know of a node's rounds.
 *
 * @param lastRound   how long the last round that was answered took
 * @param failures    rounds that were not answered
 * @param term        the term that this node leads under, or 0
 * @param assignments zones that this node, as leader, has given to a new owner because they had none
 * @param moves       zones that it has moved from one living node to another
 * @param deaths      lives of nodes that it has declared over
 */
public record Figures(Duration lastRound, long failures, long term, long assignments, long moves, long deaths) {}
