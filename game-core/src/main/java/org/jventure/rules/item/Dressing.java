package org.jventure.rules.item;

import java.util.List;
import org.jventure.kernel.ItemId;

/** What becomes of putting something on or taking it off. */
public sealed interface Dressing {

    /**
     * Done.
     *
     * @param off what is not worn or wielded any more, and is carried again
     */
    record Done(Outfit after, List<ItemId> off) implements Dressing {

        public Done {
            off = List.copyOf(off);
        }
    }

    record NotArmour() implements Dressing {}

    record NotAWeapon() implements Dressing {}

    record LevelTooLow(int needed) implements Dressing {}

    record OnAlready() implements Dressing {}

    /** There is nothing to take off. */
    record NothingThere() implements Dressing {}
}
