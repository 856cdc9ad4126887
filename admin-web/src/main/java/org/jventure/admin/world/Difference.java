package org.jventure.admin.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jventure.admin.world.WordDiff.Effort;
import org.jventure.admin.world.WordDiff.Kind;
import org.jventure.admin.world.WordDiff.Piece;
import org.jventure.content.room.RoomDraft;
import org.jventure.text.Words;

/**
 * One part of a room that two drafts of it have in different words.
 *
 * @param before what the first has, its own words marked as removed; nothing if it has no such part
 * @param after  what the second has, its own words marked as added
 */
record Difference(String label, List<Piece> before, List<Piece> after) {

    Difference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** All that differs, in the order of the form; the effort is shared by all that one page shows. */
    static List<Difference> between(RoomDraft before, RoomDraft after, Effort effort) {
        var olds = parts(before);
        var news = parts(after);
        var labels = new ArrayList<>(olds.keySet());
        news.keySet().stream().filter(label -> !olds.containsKey(label)).forEach(labels::add);
        var all = labels.stream()
                .filter(label -> !olds.getOrDefault(label, "").equals(news.getOrDefault(label, "")))
                .map(label -> of(label, WordDiff.between(
                        olds.getOrDefault(label, ""), news.getOrDefault(label, ""), effort)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (all.isEmpty() && !before.equals(after)) {
            all.add(of("Order of the features", WordDiff.between(order(before), order(after), effort)));
        }
        return all;
    }

    private static Difference of(String label, List<Piece> pieces) {
        return new Difference(
                label,
                pieces.stream().filter(piece -> piece.kind() != Kind.ADDED).toList(),
                pieces.stream().filter(piece -> piece.kind() != Kind.REMOVED).toList());
    }

    /** A feature is known by its first keyword, an exit by its direction. */
    private static Map<String, String> parts(RoomDraft draft) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("Name", draft.name());
        parts.put("Description", draft.description());
        for (var feature : draft.features()) {
            var first = feature.keywords().stream().findFirst().orElse("without keyword");
            put(parts, "Feature: " + Addresses.brief(first),
                    "Keywords: " + String.join(", ", feature.keywords()) + "\n" + feature.description());
        }
        for (var exit : draft.exits()) {
            put(parts, Words.capitalised("Exit " + Addresses.brief(exit.direction())), exit.room());
        }
        return parts;
    }

    /** What has the same label is one below the other. */
    private static void put(Map<String, String> parts, String label, String text) {
        parts.merge(label, text, (first, second) -> first + "\n\n" + second);
    }

    private static String order(RoomDraft draft) {
        return draft.features().stream()
                .map(feature -> String.join(", ", feature.keywords())).collect(Collectors.joining("\n"));
    }
}
