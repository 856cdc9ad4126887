package org.jventure.rules.conduct;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * An expression that an NPC listens for. However it was written, and whatever somebody says, it is matched in time linear
 * in both: it never backtracks. Immutable; any thread.
 */
public final class Hearing {

    /** Letters of the longest expression. */
    public static final int LONGEST = 200;

    /** So often may something be repeated, all counted repetitions multiplied: each makes the machine larger. */
    static final int MOST_REPETITIONS = 1000;

    /** Letters of what was said that are looked at. */
    private static final int HEARD = 1000;

    private static final Pattern COUNTED = Pattern.compile("\\{([0-9]{1,9})(,([0-9]{0,9}))?\\}");

    private final String written;
    private final Pattern pattern;

    private Hearing(String written) {
        this.written = written;
        this.pattern = Pattern.compile(written, Pattern.CASE_INSENSITIVE);
    }

    /** @throws IllegalArgumentException if {@link #flaw} finds one */
    public static Hearing of(String written) {
        flaw(written).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw);
        });
        return new Hearing(written);
    }

    /** What is wrong with the expression, as the end of a sentence; empty if nothing is. */
    public static Optional<String> flaw(String written) {
        if (written.isBlank()) {
            return Optional.of("is empty");
        }
        if (written.length() > LONGEST) {
            return Optional.of("has %d letters".formatted(written.length()));
        }
        if (repetitions(written) > MOST_REPETITIONS) {
            return Optional.of("repeats things more than %d times".formatted(MOST_REPETITIONS));
        }
        try {
            Pattern.compile(written, Pattern.CASE_INSENSITIVE);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("can't be read: " + e.getDescription()
                    + (e.getPattern().isEmpty() ? "" : " at '" + e.getPattern() + "'"));
        }
    }

    private static long repetitions(String written) {
        long product = 1;
        var found = COUNTED.matcher(written);
        while (found.find()) {
            var most = found.group(3) == null || found.group(3).isEmpty() ? found.group(1) : found.group(3);
            product = Math.min(Integer.MAX_VALUE, product * Math.max(1, Long.parseLong(most)));
        }
        return product;
    }

    /** Whether it is in the words somewhere, in whatever case. */
    public boolean isIn(String words) {
        return pattern.matcher(words.length() > HEARD ? words.substring(0, HEARD) : words).find();
    }

    /** As the builder wrote it. */
    public String written() {
        return written;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hearing hearing && hearing.written.equals(written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }
}
