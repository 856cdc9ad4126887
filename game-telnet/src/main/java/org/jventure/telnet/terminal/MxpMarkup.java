package org.jventure.telnet.terminal;

import org.jspecify.annotations.Nullable;
import org.jventure.telnet.option.ClientAbilities.MarkupUse;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.StyledText.Span;

/**
 * Stretches of text in the markup of MXP: what has a line to send sends it when clicked, addresses open, and all else is
 * escaped, so that nothing a player says is ever a tag. Of a command that was broken over two lines, both parts send the
 * whole. Pure functions.
 */
final class MxpMarkup {

    private MxpMarkup() {}

    /** The text with each address that opens kept behind its words, so that it outlives their being broken or cut. */
    static StyledText withAddresses(StyledText text) {
        if (text.spans().stream().noneMatch(span -> isAddress(span, span.text()))) {
            return text;
        }
        return new StyledText(text.spans().stream()
                .map(span -> isAddress(span, span.text()) && span.send() == null ? span.sending(span.text()) : span)
                .toList());
    }

    /** The words as the client has to get them. */
    static String of(Span span, MarkupUse use) {
        return switch (use) {
            case NONE -> span.text();
            case ESCAPED -> escaped(span.text());
            case LINKS -> clickable(span);
        };
    }

    private static String clickable(Span span) {
        var words = escaped(span.text());
        var target = span.send();
        if (target == null || span.text().isBlank()) {
            return words;
        }
        return isAddress(span, target)
                ? "<A HREF=\"" + escaped(target) + "\">" + words + "</A>"
                : "<SEND HREF=\"" + escaped(target) + "\">" + words + "</SEND>";
    }

    private static boolean isAddress(Span span, @Nullable String words) {
        return span.style() == Style.LINK && words != null && words.contains("://");
    }

    private static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
