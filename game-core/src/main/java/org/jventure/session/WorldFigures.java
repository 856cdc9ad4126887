package org.jventure.session;

import java.time.Instant;

/**
 * The whole world in figures, the same on every node but for a moment.
 *
 * @param name    of the world, as players read it
 * @param players characters in the world, on whichever node; link-dead ones are not counted
 * @param begun   since when the world has been running without a break, on whichever nodes
 * @param zones   parts of the world
 * @param items   kinds of items, not single ones; as {@code npcs}
 * @param classes callings that a newcomer may choose; as {@code races}
 * @param helps   subjects that help tells of
 */
public record WorldFigures(
        String name, int players, Instant begun, int zones, int rooms, int items, int npcs, int classes, int races, int helps) {}
