package org.jventure.telnet.terminal;

import java.util.List;
import org.jventure.telnet.option.ClientAbilities.MarkupUse;
import org.jventure.text.StyledText;

/**
 * Makes styled text fit for one screen: for eyes or ears, its character set, its width, its colours, its markup. Lines are
 * separated by line feeds and each stands alone, so that no colour runs past the end of a line.
 */
final class AnsiRenderer {

    private AnsiRenderer() {}

    static void render(StyledText text, View view, StringBuilder out) {
        write(lines(text, view), Ink.of(view), out);
    }

    /** The lines as they are broken on this screen, without line ends. */
    static List<StyledText> lines(StyledText text, View view) {
        var meant = view.screenReader() ? text.aloud() : text;
        var readable = view.screen().utf8() ? meant : PlainAscii.of(meant);
        var clickable = view.screen().markup() == MarkupUse.LINKS ? MxpMarkup.withAddresses(readable) : readable;
        return LineWrap.wrap(clickable, view.columns());
    }

    static void write(List<StyledText> lines, Ink ink, StringBuilder out) {
        boolean first = true;
        for (var line : lines) {
            if (!first) {
                out.append('\n');
            }
            first = false;
            line.spans().forEach(span -> ink.write(span, out));
        }
    }
}
