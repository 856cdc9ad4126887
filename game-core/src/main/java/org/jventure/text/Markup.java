package org.jventure.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.text.StyledText.Span;

/**
 * The markup of builders: {@code a {item}brass lantern{/item}}, {@code {red}hot{/red}} and
 * {@code {command send='look at sign'}the sign{/command}}; a backslash before a brace or bracket makes it a plain one.
 * A tag that is closed gives way to the one around it. {@code {art say='A lighthouse.'}…{/art}} is a picture made of
 * signs: screen readers get what it says in its place. Only content is ever parsed. What players type becomes spans as
 * it is, so that markup in it is inert. Nothing that anybody writes makes it fail: the first thing that is wrong is
 * marked in the text, for all to see; tags that are wrong are left out.
 */
public final class Markup {

    /** The tag around a picture made of signs. */
    public static final String ART = "art";

    private static final int LONGEST_CLICK = 100;

    private final List<Span> spans = new ArrayList<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private boolean marked;

    /** A tag that is open; {@code from} is the place of the first span behind it. */
    private record Frame(
            MarkupToken.@Nullable Open tag, Style style, @Nullable Colour colour, int from) {}

    private Markup() {
        open.push(new Frame(null, Style.PLAIN, null, 0));
    }

    public static StyledText parse(String source) {
        var markup = new Markup();
        MarkupToken.of(source).forEach(markup::take);
        return markup.end();
    }

    private void take(MarkupToken token) {
        switch (token) {
            case MarkupToken.Plain(_, var text) -> add(text);
            case MarkupToken.Stray(var written) -> add(written);
            case MarkupToken.Open tag -> open(tag);
            case MarkupToken.Close tag -> close(tag);
            case MarkupToken.Broken(var written) -> mark(written);
        }
    }

    private void open(MarkupToken.Open tag) {
        var around = open.element();
        var style = Style.tagged(tag.name());
        var colour = Colour.of(tag.name());
        if (style.isPresent()) {
            open.push(new Frame(tag, style.get(), null, spans.size()));
        } else if (colour.isPresent()) {
            open.push(new Frame(tag, around.style(), colour.get(), spans.size()));
        } else if (tag.name().equals(ART)) {
            open.push(new Frame(tag, around.style(), around.colour(), spans.size()));
        } else {
            mark(tag.written());
            open.push(new Frame(tag, around.style(), around.colour(), spans.size())); // it may well be closed
        }
    }

    private void close(MarkupToken.Close tag) {
        var inner = open.element();
        if (inner.tag() == null || !inner.tag().name().equals(tag.name())) {
            mark(tag.written());
            return;
        }
        open.pop();
        if (inner.tag().name().equals(ART)) {
            paint(inner);
        }
        var click = click(inner);
        if (click != null) {
            for (int i = inner.from(); i < spans.size(); i++) {
                if (spans.get(i).send() == null) { // else a tag within has its own
                    spans.set(i, spans.get(i).sending(click));
                }
            }
        }
    }

    /** The first stretch of the picture says what there is to say, the others nothing. */
    private void paint(Frame art) {
        var words = art.tag() == null ? "" : art.tag().attributes().getOrDefault("say", "");
        for (int i = art.from(); i < spans.size(); i++) {
            var span = spans.get(i);
            var spoken = i == art.from() ? words : "";
            spans.set(i, new Span(span.style(), span.text(), span.colour(), span.send(), spoken));
        }
    }

    /** What a click on the words of the tag sends: what it says, or for a command the words themselves. */
    private @Nullable String click(Frame frame) {
        var attributes = frame.tag() == null ? java.util.Map.<String, String>of() : frame.tag().attributes();
        if ("false".equals(attributes.get("click"))) {
            return null;
        }
        if (attributes.get("send") instanceof String send) {
            return send.isBlank() ? null : send;
        }
        if (frame.style() != Style.COMMAND || frame.colour() != null) {
            return null;
        }
        var words = new StyledText(spans.subList(frame.from(), spans.size())).plainText();
        return words.isBlank() || words.indexOf('<') >= 0 || words.length() > LONGEST_CLICK ? null : words;
    }

    private StyledText end() {
        while (open.element().tag() instanceof MarkupToken.Open tag) {
            open.pop();
            mark(tag.written());
        }
        var text = StyledText.builder();
        spans.forEach(text::add);
        return text.build();
    }

    private void add(String words) {
        if (!words.isEmpty()) {
            var frame = open.element();
            spans.add(new Span(frame.style(), words, frame.colour(), null, null));
        }
    }

    private void mark(String written) {
        if (!marked) {
            marked = true;
            spans.add(new Span(Style.REFUSAL, "[bad markup: " + written + "]"));
        }
    }
}
