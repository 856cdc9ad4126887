package org.jventure.telnet.terminal;

import org.jventure.text.Style;
import org.jventure.text.StyledText.Span;

/** Writes one stretch of a line: with escape codes for its looks, and with what a click on it does. */
@FunctionalInterface
interface Ink {

    void write(Span span, StringBuilder out);

    /** Colours and weights, as many as the screen has and as its player likes them, in the markup that the client speaks. */
    static Ink of(View view) {
        var depth = view.screen().colours();
        var markup = view.screen().markup();
        return (span, out) -> {
            var words = MxpMarkup.of(span, markup);
            var blank = span.text().isBlank() && span.style() != Style.LINK;
            var sgr = blank ? "" : Palette.sgr(span, view.wishes(), depth);
            if (sgr.isEmpty()) {
                out.append(words);
            } else {
                out.append("\u001b[").append(sgr).append('m').append(words).append("\u001b[0m");
            }
        };
    }
}
