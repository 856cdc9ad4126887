package org.jventure.codex.item;

import java.util.List;
import org.jventure.rules.effect.Effect;

/**
 * What many kinds of things may have: "of the tide". It grows with the level of the thing that has it.
 *
 * @param name   as players read it behind the words for a thing, such as {@code of the tide}
 * @param armour what it adds to the armour of what has any
 */
public record ItemAspect(String key, String name, String description, int armour, List<Effect> effects) {

    public ItemAspect {
        effects = List.copyOf(effects);
    }
}
