package org.jventure.rules.body;

import java.util.List;

/**
 * What the things one wears and wields do by being there.
 *
 * @param armour  the sum of their armour; 0 or more
 * @param changes what they do to stats
 */
public record Protection(int armour, List<Modifier> changes) {

    private static final Protection NONE = new Protection(0, List.of());

    public Protection {
        armour = Math.clamp(armour, 0, Stats.MOST);
        changes = List.copyOf(changes);
    }

    public static Protection none() {
        return NONE;
    }
}
