package org.jventure.limit;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * So many at once, and so many more in each stretch of time: {@code 60 + 20/h}. The units are s, m and h.
 *
 * @param each what has to pass before one more is allowed
 */
public record Rate(int burst, Duration each) {

    private static final Pattern WRITTEN = Pattern.compile("\\s*(\\d{1,9})\\s*\\+\\s*(\\d{1,9})\\s*/\\s*([smh])\\s*");

    /** Spring calls it, too. Throws {@link IllegalArgumentException}, with a sentence, for what is none. */
    public static Rate valueOf(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) == 0 || Integer.parseInt(parts.group(2)) == 0) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" is no rate: write 60 + 20/h for 60 at once and 20 more each hour; s, m and h are known.");
        }
        var unit = switch (parts.group(3)) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
        return new Rate(Integer.parseInt(parts.group(1)), unit.dividedBy(Integer.parseInt(parts.group(2))));
    }
}
