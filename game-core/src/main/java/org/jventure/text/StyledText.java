package org.jventure.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text made of spans that each mean something. A line feed within a span starts a new line; there is none at the end,
 * for the terminal adds it. Spans hold no escape codes: whatever control characters a player typed are dropped here.
 */
public record StyledText(List<Span> spans) {

    public static final StyledText EMPTY = new StyledText(List.of());

    public StyledText {
        spans = List.copyOf(spans);
    }

    /** A stretch of one style. */
    public record Span(Style style, String text) {

        public Span {
            text = withoutControls(text);
        }
    }

    public static StyledText plain(String text) {
        return of(Style.PLAIN, text);
    }

    public static StyledText of(Style style, String text) {
        return text.isEmpty() ? EMPTY : new StyledText(List.of(new Span(style, text)));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The texts one below another; empty ones are left out. */
    public static StyledText lines(List<StyledText> lines) {
        return joined("\n", lines);
    }

    /** The texts with a plain separator between them; empty ones are left out. */
    public static StyledText joined(String separator, List<StyledText> parts) {
        var builder = builder();
        for (var part : parts) {
            if (!part.isEmpty()) {
                if (!builder.isEmpty()) {
                    builder.plain(separator);
                }
                builder.add(part);
            }
        }
        return builder.build();
    }

    public StyledText then(StyledText next) {
        return builder().add(this).add(next).build();
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** How many characters the words have. */
    public int length() {
        int length = 0;
        for (var span : spans) {
            length += span.text().length();
        }
        return length;
    }

    /** The words alone, as a screen without colours shows them. */
    public String plainText() {
        if (spans.size() == 1) {
            return spans.getFirst().text();
        }
        var text = new StringBuilder();
        for (var span : spans) {
            text.append(span.text());
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return plainText();
    }

    /** Drops C0 and C1 controls (but the line feed), and the invisible characters that turn text around. */
    private static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnsafe(text.charAt(i))) {
                return filtered(text, i);
            }
        }
        return text;
    }

    private static String filtered(String text, int firstUnsafe) {
        var kept = new StringBuilder(text.length()).append(text, 0, firstUnsafe);
        for (int i = firstUnsafe; i < text.length(); i++) {
            if (!isUnsafe(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean isUnsafe(char c) {
        return (c < ' ' && c != '\n')
                || (c >= 0x7f && c <= 0x9f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x2028
                || c == 0x2029;
    }

    /** Collects spans; neighbours of one style are joined. One thread. */
    public static final class Builder {

        private final List<Span> spans = new ArrayList<>();

        public Builder plain(String text) {
            return add(Style.PLAIN, text);
        }

        public Builder add(Style style, String text) {
            if (!text.isEmpty()) {
                append(new Span(style, text));
            }
            return this;
        }

        public Builder add(StyledText text) {
            text.spans().forEach(this::append);
            return this;
        }

        public Builder newLine() {
            return plain("\n");
        }

        public boolean isEmpty() {
            return spans.isEmpty();
        }

        public StyledText build() {
            return spans.isEmpty() ? EMPTY : new StyledText(spans);
        }

        private void append(Span span) {
            if (!spans.isEmpty() && spans.getLast().style() == span.style()) {
                var last = spans.removeLast();
                spans.add(new Span(span.style(), last.text() + span.text()));
            } else {
                spans.add(span);
            }
        }
    }
}
