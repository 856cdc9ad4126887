package org.jventure.content.room;

import java.util.Comparator;
import org.jventure.content.room.RoomDraft.ExitDraft;
import org.jventure.content.room.RoomDraft.FeatureDraft;
import org.jventure.content.rule.RoomKeys;
import org.jventure.text.Words;
import org.jventure.world.Direction;

/** Drafts without what nobody means: other ends of lines, spaces at the end, short forms. */
final class TidyRoom {

    private TidyRoom() {}

    /** Keeps the order of everything. */
    static RoomDraft of(RoomDraft draft, String zone) {
        return new RoomDraft(
                draft.name().strip(),
                prose(draft.description()),
                draft.features().stream().map(TidyRoom::feature).toList(),
                draft.exits().stream().map(exit -> exit(exit, zone)).toList());
    }

    /** Exits go round as directions do. */
    static RoomDraft ordered(RoomDraft draft) {
        var exits = draft.exits().stream()
                .sorted(Comparator.comparing(exit -> Direction.named(exit.direction()).orElse(Direction.OUT)))
                .toList();
        return new RoomDraft(draft.name(), draft.description(), draft.features(), exits);
    }

    private static FeatureDraft feature(FeatureDraft feature) {
        return new FeatureDraft(
                feature.keywords().stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList(),
                prose(feature.description()));
    }

    private static ExitDraft exit(ExitDraft exit, String zone) {
        var written = exit.direction().strip();
        var room = exit.room().strip();
        return new ExitDraft(
                Direction.named(written).map(Direction::word).orElseGet(() -> Words.lowerCase(written)),
                room.isEmpty() ? "" : RoomKeys.whole(zone, room));
    }

    private static String prose(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }
}
