package org.jventure.content.model.tide;

import java.util.List;

/** How high the sea stands, and what it likes to eat. */
public record Tide(String key, int height, List<String> socials) {

    public Tide {
        socials = List.copyOf(socials);
    }
}
