package org.jventure.content;

/**
 * What a pack brought.
 *
 * @param retired rooms, items, NPCs and spawns that were there and are no longer in the pack
 */
public record ImportSummary(
        String pack, String version, int zones, int rooms, int items, int npcs, int spawns, int retired) {}
