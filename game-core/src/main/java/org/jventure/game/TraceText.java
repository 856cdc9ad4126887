package org.jventure.game;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jventure.zone.ItemTrace;
import org.jventure.zone.ItemTrace.Holding;

/** Where an item has been, in words: a line for each holding. Pure. */
final class TraceText {

    /** Of a much-travelled thing the latest so many are shown. */
    private static final int MOST_LINES = 100;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private TraceText() {}

    static String of(ItemTrace trace) {
        var lines = new ArrayList<String>();
        var birth = trace.holdings().getFirst();
        var later = trace.holdings().subList(1, trace.holdings().size());
        lines.add("Item " + trace.item().value() + ": " + trace.name());
        lines.add("Born " + time(birth.at()) + " UTC " + place(birth) + ", " + manner(birth.born()) + written(birth));
        if (later.isEmpty()) {
            lines.add("It has not moved since.");
        }
        if (later.size() > MOST_LINES) {
            lines.add("  (" + (later.size() - MOST_LINES) + " holdings are left out here)");
        }
        later.stream()
                .skip(Math.max(0, later.size() - MOST_LINES))
                .map(holding -> "  " + time(holding.at()) + ", " + place(holding) + written(holding))
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String place(Holding holding) {
        return switch (kind(holding.key())) {
            case "room" -> "in the room " + holding.place() + " (" + rest(holding.key()) + ")";
            case "character" -> "with " + holding.place();
            case "escrow" -> "in " + holding.place() + " (" + rest(holding.key()) + ")";
            case "container" -> "inside " + holding.place() + " (" + rest(holding.key()) + ")";
            default -> holding.place();
        };
    }

    private static String manner(@Nullable String born) {
        if (born == null || born.equals("before")) {
            return "before records began";
        }
        return switch (kind(born)) {
            case "slot" -> "out of the spawn slot " + rest(born);
            case "character" -> "made by the character " + rest(born);
            default -> "made by the game";
        };
    }

    private static String written(Holding holding) {
        return holding.zone().isEmpty() || holding.epoch() == 0
                ? ""
                : "; zone " + holding.zone() + ", epoch " + holding.epoch() + ", batch " + holding.batch();
    }

    private static String kind(String key) {
        int end = key.indexOf(':');
        return end < 0 ? key : key.substring(0, end);
    }

    private static String rest(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
