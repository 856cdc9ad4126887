package org.jventure.codex;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as builders write them: 500ms, 40s, 15m, 2h. */
final class Times {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private Times() {}

    static Optional<Duration> read(String text) {
        var found = TIME.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(found.group(1));
        return Optional.of(switch (found.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        });
    }

    /** In the largest unit that says it without a fraction. */
    static String written(Duration time) {
        long ms = time.toMillis();
        if (ms % 1000 != 0) {
            return ms + "ms";
        }
        long seconds = ms / 1000;
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
    }
}
