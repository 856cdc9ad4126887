package org.jventure.admin.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.world.RoomView.Place;
import org.jventure.admin.world.WordDiff.Effort;
import org.jventure.content.edit.SaveResult;
import org.jventure.content.room.RoomDraft;
import org.jventure.content.rule.RoomKeys;

/**
 * Two editors of one room: what the first has saved and the second wanted to.
 *
 * @param by      who saved; null if it was a world pack
 * @param version theirs
 * @param form    the second's
 */
record Clash(
        Place place, @Nullable String by, @Nullable Instant at, long version, RoomForm form, List<Difference> differences) {

    /** With the drafts as they are stored, so that a space at an end is no difference. */
    static Clash of(Place place, RoomForm form, SaveResult.Stale<RoomDraft> stale) {
        return new Clash(
                place, stale.by(), stale.at(), stale.current().version(), form,
                Difference.between(stale.current().value(), whole(form.draft(), place.zone()), Effort.ofAPage()));
    }

    /** With whole keys, as they are stored. */
    private static RoomDraft whole(RoomDraft draft, String zone) {
        return new RoomDraft(
                draft.name().strip(), draft.description().stripTrailing(), draft.features(),
                draft.exits().stream()
                        .map(exit -> new RoomDraft.ExitDraft(exit.direction(), RoomKeys.whole(zone, exit.room().strip())))
                        .toList());
    }
}
