package org.jventure.content;

import java.util.List;
import java.util.regex.Pattern;
import org.jventure.content.Fields.Word;
import org.jventure.text.Words;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads what a player may call a thing. */
final class Keywords {

    private static final int LONGEST = 30;
    private static final Pattern KEYWORD = Pattern.compile("[\\p{Ll}\\p{Lo}0-9][\\p{Ll}\\p{Lo}0-9'-]*");

    private Keywords() {}

    /** At least one is required. */
    static List<String> of(Fields fields) {
        var written = fields.required("keywords");
        var words = fields.words("keywords");
        if (words.isEmpty() && written.filter(SequenceNode.class::isInstance).isPresent()) {
            fields.problem("keywords", "there is no keyword", "write at least one, as [lantern]");
        }
        words.forEach(word -> check(fields.file(), word));
        return words.stream().map(Word::text).distinct().toList();
    }

    private static void check(YamlFile file, Word word) {
        if (word.text().length() > LONGEST) {
            file.problem(
                    word.line(),
                    "keyword '%s' is too long".formatted(word.text()),
                    "use up to %d letters".formatted(LONGEST));
        } else if (!KEYWORD.matcher(word.text()).matches()) {
            var better = Words.lowerCase(word.text()).strip().replaceAll("\\s+", ", ");
            file.problem(
                    word.line(),
                    "keyword '%s' is not one lower-case word".formatted(word.text()),
                    better.equals(word.text()) ? "use letters, digits, hyphens" : "write %s".formatted(better));
        }
    }
}
