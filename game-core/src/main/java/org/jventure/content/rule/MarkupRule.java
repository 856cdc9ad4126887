package org.jventure.content.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jventure.text.Style;

/** Finds the markup that {@link org.jventure.text.Markup} would leave standing as it was written. */
final class MarkupRule {

    private static final List<String> TAGS = Arrays.stream(Style.values()).map(Style::tag).toList();
    private static final String PLAIN_BRACE = "write \\{ for a plain brace";

    private final Deque<String> open = new ArrayDeque<>();
    private final List<Finding> found = new ArrayList<>();

    private MarkupRule() {}

    static List<Finding> check(String text) {
        var check = new MarkupRule();
        check.walk(text);
        check.open.forEach(tag -> check.problem(
                "{" + tag + "}", "is never closed", "write {/%s} behind the words it is for".formatted(tag)));
        return check.found;
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
        found.add(new Finding(written, "'%s' %s".formatted(written, message), remedy));
    }
}
