package org.jventure.telnet.terminal;

import org.jventure.telnet.option.ClientAbilities;
import org.jventure.telnet.option.ColourDepth;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * Makes styled text fit for one screen: its character set, its width, its colours, its markup. Lines are separated by line feeds
 * and each stands alone, so that no colour runs past the end of a line.
 */
final class AnsiRenderer {

    /** What is supposed of a screen that does not tell its width. */
    static final int USUAL_COLUMNS = 80;

    private static final String RESET = "\u001b[0m";

    private AnsiRenderer() {}

    static void render(StyledText text, ClientAbilities screen, StringBuilder out) {
        var readable = screen.utf8() ? text : PlainAscii.of(text);
        int columns = screen.columns() == 0 ? USUAL_COLUMNS : screen.columns();
        var markup = new MxpMarkup(readable, screen.markup());
        boolean first = true;
        for (var line : LineWrap.wrap(readable, columns)) {
            if (!first) {
                out.append('\n');
            }
            first = false;
            line.spans().forEach(span -> render(span, screen.colours(), markup, out));
        }
    }

    private static void render(StyledText.Span span, ColourDepth depth, MxpMarkup markup, StringBuilder out) {
        var words = markup.of(span, span.text());
        var sgr = span.text().isBlank() && span.style() != Style.LINK ? "" : Palette.sgr(span.style(), depth);
        if (sgr.isEmpty()) {
            out.append(words);
        } else {
            out.append("\u001b[").append(sgr).append('m').append(words).append(RESET);
        }
    }
}
