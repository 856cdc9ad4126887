package org.jventure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text made of spans that each mean something. A line feed within a span starts a new line; there is none at the end,
 * for the terminal adds it. Spans hold no escape codes: whatever control characters a player typed are dropped here.
 */
public record StyledText(List<Span> spans) {

    public static final StyledText EMPTY = new StyledText(List.of());

    public StyledText {
        spans = List.copyOf(spans);
    }

    /**
     * A stretch of one style.
     *
     * @param colour one of its own, whatever the style looks like; null for the style's
     * @param send   the line that a click on it sends; null if it is not to be clicked
     * @param spoken what a screen reader gets in its place, perhaps nothing; null if the words read well aloud. A stretch
     *               without words is for screen readers alone
     */
    public record Span(
            Style style, String text, @Nullable Colour colour, @Nullable String send, @Nullable String spoken) {

        private static final int LONGEST_SEND = 200;

        public Span {
            text = withoutControls(text);
            send = send == null ? null : asLine(send);
            spoken = spoken == null ? null : withoutControls(spoken);
        }

        public Span(Style style, String text) {
            this(style, text, null, null, null);
        }

        /** The same stretch with other words, as screens need them cut or spelled. */
        public Span withText(String words) {
            return new Span(style, words, colour, send, spoken);
        }

        public Span sending(@Nullable String line) {
            return new Span(style, text, colour, line, spoken);
        }

        private boolean continues(Span before) {
            return style == before.style
                    && spoken == null
                    && before.spoken == null
                    && Objects.equals(colour, before.colour)
                    && Objects.equals(send, before.send);
        }

        private static @Nullable String asLine(String written) {
            var line = withoutControls(written.replace('\n', ' ')).strip();
            return line.isEmpty() || line.length() > LONGEST_SEND ? null : line;
        }
    }

    /** Words for screen readers alone: what others see by place or colour. */
    public static StyledText aside(String words) {
        return new StyledText(List.of(new Span(Style.PLAIN, "", null, null, words)));
    }

    /** Words for screens, and others in their place for screen readers: none, or a word instead of signs. */
    public static StyledText sign(Style style, String text, String spoken) {
        return new StyledText(List.of(new Span(style, text, null, null, spoken)));
    }

    /** Words that a click sends as a line. */
    public static StyledText clickable(Style style, String text, String send) {
        return new StyledText(List.of(new Span(style, text, null, send, null)));
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

    /** The text as a screen reader gets it: each stretch says what it is to say aloud, and none is hidden. */
    public StyledText aloud() {
        var text = builder();
        for (var span : spans) {
            text.add(new Span(
                    span.style(), span.spoken() == null ? span.text() : span.spoken(), span.colour(), span.send(), null));
        }
        return text.build();
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

    /** Collects spans; neighbours that look and act alike are joined. One thread. */
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

        /** A stretch without any words, also for screen readers, is left out. */
        public Builder add(Span span) {
            if (!span.text().isEmpty() || (span.spoken() != null && !span.spoken().isEmpty())) {
                append(span);
            }
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
            if (!spans.isEmpty() && span.continues(spans.getLast())) {
                var last = spans.removeLast();
                spans.add(span.withText(last.text() + span.text()));
            } else {
                spans.add(span);
            }
        }
    }
}
