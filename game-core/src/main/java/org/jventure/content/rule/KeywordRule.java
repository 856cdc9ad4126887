package org.jventure.content.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jventure.text.Words;

/** What a player may call a thing. */
public final class KeywordRule {

    private static final int LONGEST = 30;
    private static final Pattern KEYWORD = Pattern.compile("[\\p{Ll}\\p{Lo}0-9][\\p{Ll}\\p{Lo}0-9'-]*");

    private KeywordRule() {}

    /** Empty if it will do. */
    public static Optional<Finding> check(String word) {
        if (word.length() > LONGEST) {
            return Optional.of(new Finding(
                    word, "keyword '%s' is too long".formatted(word), "use up to %d letters".formatted(LONGEST)));
        }
        if (KEYWORD.matcher(word).matches()) {
            return Optional.empty();
        }
        var better = Words.lowerCase(word).strip().replaceAll("\\s+", ", ");
        return Optional.of(new Finding(
                word,
                "keyword '%s' is not one lower-case word".formatted(word),
                better.equals(word) ? "use letters, digits, hyphens" : "write %s".formatted(better)));
    }
}
