package org.jventure.telnet.terminal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.jventure.telnet.option.ClientAbilities.MarkupUse;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * One text in the markup of MXP: exits and commands that send themselves when clicked, links that open, and all else
 * escaped, so that nothing a player says is ever a tag. Of a command that was broken over two lines, both parts send the
 * whole. One text, one thread.
 */
final class MxpMarkup {

    private final MarkupUse use;
    private final Deque<StyledText.Span> targets = new ArrayDeque<>();
    private int at;

    MxpMarkup(StyledText whole, MarkupUse use) {
        this.use = use;
        whole.spans().stream().filter(span -> isClickable(span.style())).forEach(targets::add);
    }

    /** The words as the client has to get them. Spans come in the order of the whole text. */
    String of(StyledText.Span span, String words) {
        if (use == MarkupUse.NONE) {
            return words;
        }
        if (use == MarkupUse.ESCAPED || !isClickable(span.style())) {
            return escaped(words);
        }
        var target = target(span.text());
        if (target == null) {
            return escaped(words);
        }
        return span.style() == Style.LINK
                ? "<A HREF=\"" + escaped(target) + "\">" + escaped(words) + "</A>"
                : "<SEND HREF=\"" + escaped(target) + "\">" + escaped(words) + "</SEND>";
    }

    private static boolean isClickable(Style style) {
        return style == Style.EXIT || style == Style.COMMAND || style == Style.LINK;
    }

    /** What the part belongs to; null if there is nothing to send. */
    private @Nullable String target(String part) {
        while (!targets.isEmpty()) {
            var whole = targets.element().text();
            int found = whole.indexOf(part, at);
            if (found >= 0) {
                at = found + part.length();
                var target = whole.strip().replaceAll("\\s+", " ");
                return target.isEmpty() ? null : target;
            }
            targets.remove();
            at = 0;
        }
        return null;
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
