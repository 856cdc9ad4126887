package org.jventure.content;

import java.util.List;
import org.jventure.content.Fields.Word;
import org.jventure.content.rule.KeywordRule;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads what a player may call a thing. */
final class Keywords {

    private Keywords() {}

    /** At least one is required. */
    static List<String> of(Fields fields) {
        var written = fields.required("keywords");
        var words = fields.words("keywords");
        if (words.isEmpty() && written.filter(SequenceNode.class::isInstance).isPresent()) {
            fields.problem("keywords", "there is no keyword", "write at least one, as [lantern]");
        }
        words.forEach(word -> KeywordRule.check(word.text())
                .ifPresent(found -> fields.file().problem(word.line(), found.message(), found.remedy())));
        return words.stream().map(Word::text).distinct().toList();
    }
}
