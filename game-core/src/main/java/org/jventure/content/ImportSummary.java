package org.jventure.content;

/**
 * What a pack brought.
 *
 * @param entries things of no zone: skills, socials, help and the like
 * @param retired what was there and is no longer in the pack
 */
public record ImportSummary(
        String pack, String version, int zones, int rooms, int items, int npcs, int spawns, int entries, int retired) {}
