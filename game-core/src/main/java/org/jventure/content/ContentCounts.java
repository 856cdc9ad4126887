package org.jventure.content;

/** How much the world has, as its builders wrote it; what is retired does not count. */
public record ContentCounts(int zones, int rooms, int items, int npcs, int classes, int races) {

    public static final ContentCounts NOTHING = new ContentCounts(0, 0, 0, 0, 0, 0);
}
