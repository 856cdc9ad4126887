package org.jventure.admin.chaos;

import java.util.List;

/** Looks whether one promise was kept. */
interface Checker {

    /** Each breach in a sentence; empty if the promise was kept. */
    List<String> breaches(Evidence evidence);

    /** All of them, in the order of the invariants. */
    static List<Checker> all() {
        return List.of(
                new OneEffectiveOwner(), new ItemsOnce(), new ThingsFollowHands(), new RecordsAddUp(), new CoinsAsShown(),
                new RoomsAsShown(),
                new OneSession(), new WordsInOrder(), new EveryZoneRuns(), new NothingWhileFrozen(), new NothingWentWrong());
    }
}
