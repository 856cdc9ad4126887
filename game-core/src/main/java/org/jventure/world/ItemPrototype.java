package org.jventure.world;

import java.util.List;
import org.jventure.kernel.PrototypeId;
import org.jventure.text.StyledText;

/**
 * A kind of item.
 *
 * @param name        with its article: "a brass lantern"
 * @param keywords    what a player may call it, in lower case; at least one
 * @param lying       how it looks on the ground: "A brass lantern stands here, unlit."
 * @param capacity    how many items it holds; 0 = not a container
 * @param takeable    false for furniture, which stays where it is
 * @param traits      what it is good for
 */
public record ItemPrototype(
        PrototypeId id,
        String name,
        List<String> keywords,
        String lying,
        StyledText description,
        int capacity,
        boolean takeable,
        ItemTraits traits) {

    public ItemPrototype {
        keywords = List.copyOf(keywords);
    }

    /** Of a kind that is good for nothing in particular. */
    public ItemPrototype(
            PrototypeId id,
            String name,
            List<String> keywords,
            String lying,
            StyledText description,
            int capacity,
            boolean takeable) {
        this(id, name, keywords, lying, description, capacity, takeable, ItemTraits.PLAIN);
    }

    public boolean isContainer() {
        return capacity > 0;
    }
}
