package org.jventure.content.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jventure.text.Colour;
import org.jventure.text.Markup;
import org.jventure.text.MarkupToken;
import org.jventure.text.Style;

/** Finds the markup that {@link org.jventure.text.Markup} would mark as bad, or pass by. */
final class MarkupRule {

    private static final List<String> TAGS =
            Stream.of(Style.tags().stream(), Colour.names().stream(), Stream.of(Markup.ART))
                    .flatMap(tags -> tags)
                    .toList();
    private static final String PLAIN_BRACE = "write \\{ for a plain brace";

    private final Deque<MarkupToken.Open> open = new ArrayDeque<>();
    private final List<Finding> found = new ArrayList<>();

    private final Set<String> colours;

    private MarkupRule(Set<String> colours) {
        this.colours = colours;
    }

    static List<Finding> check(String text, Set<String> colours) {
        var check = new MarkupRule(colours);
        MarkupToken.of(text).forEach(check::take);
        check.open.forEach(tag -> check.problem(
                tag.written(), "is never closed", "write {/%s} behind the words it is for".formatted(tag.name())));
        return check.found;
    }

    private void take(MarkupToken token) {
        switch (token) {
            case MarkupToken.Plain _ -> {}
            case MarkupToken.Stray(var written) -> {
                var beginning = written.substring(0, Math.min(10, written.length())).lines().findFirst();
                problem(beginning.orElse("{"), "opens no tag", PLAIN_BRACE);
            }
            case MarkupToken.Broken(var written) -> problem(written, "is no markup tag", PLAIN_BRACE);
            case MarkupToken.Open tag -> open(tag);
            case MarkupToken.Close tag -> close(tag);
        }
    }

    private void open(MarkupToken.Open tag) {
        if (TAGS.contains(tag.name()) || Colour.of(tag.name()).isPresent() || colours.contains(tag.name())) {
            open.push(tag);
            tag.attributes().entrySet().forEach(attribute -> attribute(tag, attribute));
        } else {
            problem(tag.written(), "is no markup tag", Keys.didYouMean(tag.name(), known(), PLAIN_BRACE));
        }
    }

    private List<String> known() {
        return Stream.concat(TAGS.stream(), colours.stream().sorted()).toList();
    }

    private void attribute(MarkupToken.Open tag, Map.Entry<String, String> attribute) {
        switch (attribute.getKey()) {
            case "send" -> sent(tag, attribute.getValue());
            case "click" -> {
                if (!attribute.getValue().equals("false")) {
                    problem(tag.written(), "has a strange 'click'", "write click=false, or leave it out");
                }
            }
            case "say" -> {
                if (!tag.name().equals(Markup.ART)) {
                    unknown(tag, attribute);
                } // else perhaps nothing: it is there for the eye alone
            }
            default -> unknown(tag, attribute);
        }
    }

    private void sent(MarkupToken.Open tag, String line) {
        var refused = Clicks.refusedVerb(line);
        if (line.isBlank()) {
            problem(tag.written(), "sends nothing", "write the command, as in send='look at sign'");
        } else if (!refused.isEmpty()) {
            problem(tag.written(), "sends '%s', which a click may not".formatted(refused), "let players type that themselves");
        }
    }

    private void unknown(MarkupToken.Open tag, Map.Entry<String, String> attribute) {
        problem(
                tag.written(),
                "has a '%s', which tags don't have".formatted(attribute.getKey()),
                "write send='…' or click=false, or leave it out");
    }

    private void close(MarkupToken.Close tag) {
        if (open.isEmpty()) {
            problem(tag.written(), "closes nothing", "remove it, or open the tag before");
        } else if (!open.pop().name().equals(tag.name())) {
            problem(tag.written(), "closes another tag than the one opened last", "close the inner tag first");
        }
    }

    private void problem(String written, String message, String remedy) {
        found.add(new Finding(written, "'%s' %s".formatted(written, message), remedy));
    }
}
