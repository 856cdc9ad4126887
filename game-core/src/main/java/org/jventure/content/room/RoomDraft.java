package org.jventure.content.room;

import java.util.List;

/**
 * What a builder writes of a room. Nothing in it is checked yet.
 *
 * @param name        one line without markup
 * @param description may have markup and several lines
 */
public record RoomDraft(String name, String description, List<FeatureDraft> features, List<ExitDraft> exits) {

    public RoomDraft {
        features = List.copyOf(features);
        exits = List.copyOf(exits);
    }

    /** Something to look at. */
    public record FeatureDraft(List<String> keywords, String description) {

        public FeatureDraft {
            keywords = List.copyOf(keywords);
        }
    }

    /**
     * A way out.
     *
     * @param direction its word, or its short form
     * @param room      the key of the room it leads to, such as {@code lantern-quay/old-pier}; within the zone
     *                  {@code old-pier} will do
     */
    public record ExitDraft(String direction, String room) {}
}
