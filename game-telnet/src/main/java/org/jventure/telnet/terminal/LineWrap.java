package org.jventure.telnet.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jventure.text.StyledText;

/**
 * Breaks text into lines that fit a width, between words and whatever the styles. Line feeds in the text stay; a
 * paragraph's indentation is kept, on the lines that continue it too, and in a list they stand below the entry's words;
 * a word longer than a line is cut.
 */
final class LineWrap {

    private final StyledText source;
    private final String text;
    private final int columns;
    private final List<StyledText> lines = new ArrayList<>();
    private int firstSpan;
    private int firstSpanAt;

    private LineWrap(StyledText source, int columns) {
        this.source = source;
        this.text = source.plainText();
        this.columns = columns;
    }

    /** The lines, without line ends; one empty line for an empty text. */
    static List<StyledText> wrap(StyledText source, int columns) {
        var wrap = new LineWrap(source, Math.max(1, columns));
        if (wrap.text.indexOf('\n') < 0 && DisplayWidth.of(wrap.text) <= columns) {
            return List.of(source);
        }
        int start = 0;
        while (start <= wrap.text.length()) {
            int end = wrap.text.indexOf('\n', start);
            end = end < 0 ? wrap.text.length() : end;
            wrap.paragraph(start, end);
            start = end + 1;
        }
        return wrap.lines;
    }

    private void paragraph(int start, int end) {
        int words = skipSpaces(start, end);
        var indent = words - start < columns / 2 ? text.substring(start, words) : "";
        var hanging = indent.isEmpty() ? "" : " ".repeat(entry(words, end) - start);
        int from = indent.isEmpty() ? start : words;
        boolean more = true;
        while (more) {
            int to = lineEnd(from, end, columns - indent.length());
            lines.add(StyledText.plain(indent).then(slice(from, to)));
            indent = hanging;
            from = to < end ? skipSpaces(to, end) : end;
            more = from < end;
        }
    }

    /** Where the words of a list's entry begin: behind a short mark and two blanks or more; else where the text does. */
    private int entry(int words, int end) {
        int gap = text.indexOf("  ", words);
        int entry = gap < 0 || gap >= end ? words : skipSpaces(gap, end);
        return entry < end && entry - words <= columns / 4 ? entry : words;
    }

    /** Where the line that begins here ends: at the paragraph's end, before the last space that fits, or in a word. */
    private int lineEnd(int from, int end, int room) {
        int full = from;
        int width = 0;
        int breakAt = -1;
        for (int i = from; i < end; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            width += DisplayWidth.of(c);
            if (width > room && c != ' ') {
                return breakAt > from ? breakAt : Math.max(full, from + Character.charCount(text.codePointAt(from)));
            }
            if (c == ' ' && i > from && text.charAt(i - 1) != ' ') {
                breakAt = i;
            }
            if (width <= room) {
                full = i + Character.charCount(c);
            }
        }
        return width > room ? trimmed(from, end) : end;
    }

    /** The end without the spaces before it: they would only wrap. */
    private int trimmed(int from, int end) {
        int last = end;
        while (last > from && text.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }

    private int skipSpaces(int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** A stretch of the text; each begins behind the one before, so spans that end before it are never looked at again. */
    private StyledText slice(int from, int to) {
        var spans = source.spans();
        while (firstSpan < spans.size() && firstSpanAt + spans.get(firstSpan).text().length() <= from) {
            firstSpanAt += spans.get(firstSpan++).text().length();
        }
        var slice = StyledText.builder();
        int at = firstSpanAt;
        for (int i = firstSpan; i < spans.size() && at < to; i++) {
            var span = spans.get(i);
            int end = Math.min(to, at + span.text().length());
            slice.add(span.withText(span.text().substring(Math.max(from, at) - at, end - at)));
            at += span.text().length();
        }
        return slice.build();
    }
}
