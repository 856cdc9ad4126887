package org.jventure.telnet.terminal;

import org.jventure.text.StyledText.Span;

/** Writes one stretch of a line: with escape codes for its looks, and perhaps with more. */
@FunctionalInterface
interface Ink {

    void write(Span span, StringBuilder out);

    /** Colours and weights, as many as the screen has and as its player likes them. */
    static Ink of(View view) {
        var depth = view.screen().colours();
        return (span, out) -> {
            var blank = span.text().isBlank() && span.style() != org.jventure.text.Style.LINK;
            var sgr = blank ? "" : Palette.sgr(span, view.wishes(), depth);
            if (sgr.isEmpty()) {
                out.append(span.text());
            } else {
                out.append("\u001b[").append(sgr).append('m').append(span.text()).append("\u001b[0m");
            }
        };
    }
}
