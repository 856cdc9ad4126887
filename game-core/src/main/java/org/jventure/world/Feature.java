package org.jventure.world;

import java.util.List;
import org.jventure.text.StyledText;

/**
 * Something in a room to look at that nobody can take.
 *
 * @param keywords what a player may call it, in lower case; at least one
 */
public record Feature(List<String> keywords, StyledText description) {

    public Feature {
        keywords = List.copyOf(keywords);
    }
}
