package org.jventure.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.item.Equipment.Purpose;

/**
 * What a kind of item is good for.
 *
 * @param level   which one needs to wear, wield or use it; its armour and damage grow with it
 * @param weight  in grams, without what is inside
 * @param cost    coins that it is worth
 * @param armour  what it takes off blows where it is worn, as of level 1
 * @param effects what it does while it is worn or wielded, as of level 1
 * @param aspects keys of bundles that it has besides
 * @param use     null if it cannot be used up or used at all
 * @param bound   why nobody can part with it, as a sentence; empty if everybody can
 * @param tags    words of builders
 */
public record ItemTraits(
        Purpose purpose,
        int level,
        int weight,
        int cost,
        int armour,
        List<Effect> effects,
        List<String> aspects,
        @Nullable Use use,
        String bound,
        List<String> tags) {

    /** What weighs nothing that anybody has written down: about as much as a loaf. */
    public static final int USUAL_WEIGHT = 500;

    /** Of a thing of which nobody has said more. */
    public static final ItemTraits PLAIN = new ItemTraits(
            new Purpose.Other(), 1, USUAL_WEIGHT, 0, 0, List.of(), List.of(), null, "", List.of());

    public ItemTraits {
        effects = List.copyOf(effects);
        aspects = List.copyOf(aspects);
        tags = List.copyOf(tags);
    }

    /**
     * What comes of using it. In its texts {@code [user]} and {@code [target]} stand for names, {@code [name]} for the thing.
     *
     * @param word      the verb by which players use it besides 'use'
     * @param charges   how often; {@link #ENDLESS} = always again
     * @param effects   upon whom it is used
     * @param onOthers  whether it can be used on somebody else
     * @param ownText    what who uses it upon no one else reads; this and the others may be empty
     * @param userText   what who uses it upon another reads
     * @param targetText what that one reads
     * @param othersText what others in the room read; with {@code [target]} in it if it is upon another, without if not
     */
    public record Use(
            String word,
            int charges,
            List<Effect> effects,
            boolean onOthers,
            String ownText,
            String userText,
            String targetText,
            String othersText) {

        public static final int ENDLESS = -1;

        public Use {
            effects = List.copyOf(effects);
        }

        public boolean isEndless() {
            return charges == ENDLESS;
        }
    }
}
