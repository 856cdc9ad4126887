package org.jventure.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The markup of builders: {@code a {item}brass lantern{/item}}; a backslash before a brace makes it a plain one. Only
 * content is ever parsed. What players type becomes spans as it is, so that markup in it is inert.
 */
public final class Markup {

    private static final Map<String, Style> STYLES =
            Arrays.stream(Style.values()).collect(Collectors.toMap(Style::tag, Function.identity()));

    private Markup() {}

    /** The styled text; a tag that is unknown or closes nothing stands as it was written. */
    public static StyledText parse(String source) {
        var text = StyledText.builder();
        var plain = new StringBuilder();
        Deque<Style> open = new ArrayDeque<>();
        open.push(Style.PLAIN);
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length() && (source.charAt(i + 1) == '{' || source.charAt(i + 1) == '}')) {
                plain.append(source.charAt(++i));
                continue;
            }
            int end = c == '{' ? source.indexOf('}', i) : -1;
            if (end < 0 || !isTag(source.substring(i + 1, end), open)) {
                plain.append(c);
                continue;
            }
            text.add(open.element(), plain.toString());
            plain.setLength(0);
            turn(source.substring(i + 1, end), open);
            i = end;
        }
        return text.add(open.element(), plain.toString()).build();
    }

    private static boolean isTag(String tag, Deque<Style> open) {
        return tag.startsWith("/")
                ? open.size() > 1 && open.element().tag().equals(tag.substring(1))
                : STYLES.containsKey(tag);
    }

    private static void turn(String tag, Deque<Style> open) {
        if (tag.startsWith("/")) {
            open.pop();
        } else {
            open.push(STYLES.getOrDefault(tag, Style.PLAIN));
        }
    }
}
