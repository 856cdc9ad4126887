package org.jventure.content.room;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jventure.content.edit.Flaw;
import org.jventure.content.room.RoomDraft.ExitDraft;
import org.jventure.content.room.RoomDraft.FeatureDraft;
import org.jventure.content.rule.DirectionRule;
import org.jventure.content.rule.Finding;
import org.jventure.content.rule.Keys;
import org.jventure.content.rule.KeywordRule;
import org.jventure.content.rule.RoomKeys;
import org.jventure.content.rule.TextRule;

/** Finds what is wrong with the draft of a room: by the rules of world packs, and by what a page can take. One thread. */
final class RoomCheck {

    private static final int MOST_FEATURES = 50;
    private static final int MOST_KEYWORDS = 20;
    private static final int LONGEST_WORDS = 200;

    private final List<Flaw> flaws = new ArrayList<>();
    private final String zone;
    private final Set<String> rooms;

    private final Set<String> colours;

    private RoomCheck(String zone, Set<String> rooms, Set<String> colours) {
        this.zone = zone;
        this.rooms = rooms;
        this.colours = colours;
    }

    /**
     * @param draft   is tidied
     * @param rooms   all there are
     * @param colours names of the world's own
     */
    static List<Flaw> flaws(RoomDraft draft, String zone, Set<String> rooms, Set<String> colours) {
        var check = new RoomCheck(zone, rooms, colours);
        check.text("name", "name", draft.name(), text -> TextRule.line("name", text, TextRule.LONGEST_NAME));
        check.prose("description", draft.description());
        check.features(draft.features());
        check.exits(draft.exits());
        return check.flaws;
    }

    /**
     * What is wrong with the key of a new room.
     *
     * @param retired whether the room that has the key is retired; empty if none has it
     */
    static List<Flaw> flawsOfKey(String id, String zone, Optional<Boolean> retired) {
        var key = id.startsWith(zone + "/") ? id.substring(zone.length() + 1) : "";
        if (key.isEmpty()) {
            return List.of(new Flaw("key", "There is no key. Write one, such as old-pier: exits and commands name the room by it."));
        }
        if (!Keys.isKey(key)) {
            return List.of(new Flaw("key", "A key is made of the letters a to z, digits and single hyphens, up to %d of them, such as old-pier."
                    .formatted(Keys.LONGEST)));
        }
        return retired.map(it -> List.of(new Flaw("key", it
                        ? "A retired room has this key. Bring that one back, or choose another key."
                        : "Another room has this key. Choose another one.")))
                .orElse(List.of());
    }

    /** Why a room can't be retired, and what to do about it. */
    static List<Flaw> objections(boolean isRecall, boolean isStart, boolean isLast) {
        var found = new ArrayList<Flaw>();
        if (isStart) {
            found.add(new Flaw("room", "Newcomers begin here. Name another room as the world's start in its pack and import that first."));
        }
        if (isRecall) {
            found.add(new Flaw("room", "People and things of this zone that have lost their room come here. Name another room as the"
                    + " zone's recall in its pack and import that first."));
        }
        if (isLast && !isRecall) {
            found.add(new Flaw("room", "It is the last room of its zone. Make another one first."));
        }
        return found;
    }

    private void features(List<FeatureDraft> features) {
        if (features.size() > MOST_FEATURES) {
            flaw("features", "There are %d features. A room takes up to %d.".formatted(features.size(), MOST_FEATURES));
            return;
        }
        for (int i = 0; i < features.size(); i++) {
            keywords("features[%d].keywords".formatted(i), features.get(i).keywords());
            prose("features[%d].description".formatted(i), features.get(i).description());
        }
    }

    private void keywords(String field, List<String> keywords) {
        if (keywords.isEmpty()) {
            flaw(field, "There is no keyword. Write at least one, so that players can look at it.");
        } else if (keywords.size() > MOST_KEYWORDS) {
            flaw(field, "There are %d keywords. A feature takes up to %d.".formatted(keywords.size(), MOST_KEYWORDS));
        } else {
            keywords.forEach(word -> KeywordRule.check(word).ifPresent(found -> flaw(field, found)));
        }
    }

    private void exits(List<ExitDraft> exits) {
        var taken = new HashSet<String>();
        for (int i = 0; i < exits.size(); i++) {
            var exit = exits.get(i);
            var field = "exits[%d].direction".formatted(i);
            var wrong = DirectionRule.check(exit.direction());
            wrong.ifPresent(found -> flaw(field, found));
            if (wrong.isEmpty() && !taken.add(exit.direction())) {
                flaw(field, "There is another exit %s. Remove one of the two.".formatted(exit.direction()));
            }
            target("exits[%d].room".formatted(i), exit);
        }
    }

    /** A way back into the same room is allowed, as it is in packs. */
    private void target(String field, ExitDraft exit) {
        if (exit.room().isEmpty()) {
            flaw(field, "The exit leads nowhere. Name a room, or remove the exit.");
        } else if (!rooms.contains(exit.room())) {
            flaw(field, new Finding(
                    exit.room(),
                    "'%s' is no room of this world".formatted(exit.room()),
                    RoomKeys.remedy(exit.room(), zone, rooms)));
        }
    }

    private void prose(String field, String text) {
        text(field, "description", text, it -> TextRule.prose("description", it, TextRule.LONGEST_PROSE, colours));
    }

    private void text(String field, String what, String text, Function<String, List<Finding>> rule) {
        if (text.isBlank()) {
            flaw(field, "The %s is empty. Write one.".formatted(what));
        } else {
            rule.apply(text).forEach(found -> flaw(field, found));
        }
    }

    private void flaw(String field, Finding found) {
        flaw(field, "%s: %s.".formatted(shortened(found.message()), found.remedy()).replace("?.", "?"));
    }

    private void flaw(String field, String words) {
        flaws.add(new Flaw(field, words));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
    }
}
