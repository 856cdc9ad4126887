package org.jventure.content;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jventure.text.Style;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Finds the markup that {@link org.jventure.text.Markup} would leave standing as it was written. */
final class MarkupCheck {

    private static final List<String> TAGS = Arrays.stream(Style.values()).map(Style::tag).toList();
    private static final String PLAIN_BRACE = "write \\{ for a plain brace";

    private final YamlFile file;
    private final ScalarNode node;
    private final Deque<String> open = new ArrayDeque<>();

    private MarkupCheck(YamlFile file, ScalarNode node) {
        this.file = file;
        this.node = node;
    }

    static void check(YamlFile file, ScalarNode node) {
        var check = new MarkupCheck(file, node);
        check.walk(node.getValue());
        check.open.forEach(tag -> check.problem(
                "{" + tag + "}", "is never closed", "write {/%s} behind the words it is for".formatted(tag)));
    }

    private void walk(String text) {
        int at = text.indexOf('{');
        while (at >= 0) {
            int end = text.indexOf('}', at);
            if (at > 0 && text.charAt(at - 1) == '\\') {
                end = at;
            } else if (end < 0) {
                var written = text.substring(at, Math.min(at + 10, text.length())).lines().findFirst();
                problem(written.orElse("{"), "opens no tag", PLAIN_BRACE);
                return;
            } else {
                tag(text.substring(at + 1, end));
            }
            at = text.indexOf('{', end + 1);
        }
    }

    private void tag(String tag) {
        var written = "{" + tag + "}";
        if (!tag.startsWith("/")) {
            if (TAGS.contains(tag)) {
                open.push(tag);
            } else {
                problem(written, "is no markup tag", Keys.didYouMean(tag, TAGS, PLAIN_BRACE));
            }
        } else if (open.isEmpty()) {
            problem(written, "closes nothing", "remove it, or open the tag before");
        } else if (!open.pop().equals(tag.substring(1))) {
            problem(written, "closes another tag than the one opened last", "close the inner tag first");
        }
    }

    private void problem(String written, String message, String remedy) {
        file.problem(file.lineOf(node, written), "'%s' %s".formatted(written, message), remedy);
    }
}
