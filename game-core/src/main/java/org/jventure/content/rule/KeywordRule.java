package org.jventure.content.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        var better = Arrays.stream(Words.lowerCase(word).split("[^\\p{L}\\p{N}'-]+"))
                .filter(part -> KEYWORD.matcher(part).matches()).collect(Collectors.joining(", "));
        return Optional.of(new Finding(
                word,
                "keyword '%s' is not one lower-case word".formatted(word),
                better.isEmpty() ? "use letters, digits, hyphens" : "write %s".formatted(better)));
    }
}
