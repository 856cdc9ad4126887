package org.jventure.codex.form;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jventure.codex.FieldReader;
import org.jventure.content.rule.Keys;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Template;

/** Texts in which {@code [target]} stands for a name. Pure functions. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[([^\\[\\]]*)]");

    private Placeholders() {}

    /** Reports every one that is not among these. */
    public static void check(FieldReader fields, String field, String text, Set<String> known) {
        var found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            var word = found.group(1).strip();
            if (!known.contains(word)) {
                var words = new TreeSet<>(known);
                fields.problem(field, "'[%s]' stands for nobody".formatted(word),
                        Keys.didYouMean(word, words, "write one of [" + String.join("], [", words) + "]"));
            }
        }
    }

    /** The text in that style, with the names in their places. */
    public static StyledText filled(String text, Style style, Function<String, StyledText> names) {
        return Template.filled(text, style, name -> Optional.of(names.apply(name)));
    }
}
