package org.jventure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What markup is made of, before anybody asks whether it makes sense: see {@link #of}. What was written is kept, for
 * whoever has to say what is wrong with it.
 */
public sealed interface MarkupToken {

    String written();

    /** Words as they are shown; escapes are resolved. */
    record Plain(String written, String text) implements MarkupToken {}

    /** A tag such as {@code {item}}, with its attributes. */
    record Open(String written, String name, Map<String, String> attributes) implements MarkupToken {}

    record Close(String written, String name) implements MarkupToken {}

    /** Something in braces that is no tag. */
    record Broken(String written) implements MarkupToken {}

    /** A brace with none to close it, and all behind it. */
    record Stray(String written) implements MarkupToken {}

    /** Splits the source; what was written, put together again, is the source. */
    static List<MarkupToken> of(String source) {
        return new Splitter(source).split();
    }

    /** One thread, one source. */
    final class Splitter {

        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*|#[0-9a-f]{6}");
        private static final Pattern ATTRIBUTE =
                Pattern.compile("\\s+([a-z]+)=(?:'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+))");

        private final String source;
        private final List<MarkupToken> tokens = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int plainFrom;

        private Splitter(String source) {
            this.source = source;
        }

        private List<MarkupToken> split() {
            int i = 0;
            while (i < source.length()) {
                char c = source.charAt(i);
                if (c == '\\' && i + 1 < source.length() && "{}[]".indexOf(source.charAt(i + 1)) >= 0) {
                    text.append(source.charAt(i + 1));
                    i += 2;
                } else if (c == '{') {
                    i = brace(i);
                } else {
                    text.append(c);
                    i++;
                }
            }
            plainEnds(source.length());
            return tokens;
        }

        /** Answers where to go on. */
        private int brace(int at) {
            plainEnds(at);
            int end = end(at);
            if (end < 0) {
                tokens.add(new Stray(source.substring(at)));
                plainFrom = source.length();
                return source.length();
            }
            tokens.add(tag(source.substring(at, end + 1)));
            plainFrom = end + 1;
            return end + 1;
        }

        private void plainEnds(int end) {
            if (end > plainFrom) {
                tokens.add(new Plain(source.substring(plainFrom, end), text.toString()));
                text.setLength(0);
            }
        }

        /** The brace that closes, outside the quotes of an attribute where they are closed, too; -1 if there is none. */
        private int end(int at) {
            char quote = 0;
            for (int i = at + 1; i < source.length(); i++) {
                char c = source.charAt(i);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '}') {
                    return i;
                } else if ((c == '\'' || c == '"') && source.charAt(i - 1) == '=') {
                    quote = c;
                }
            }
            return source.indexOf('}', at);
        }

        private static MarkupToken tag(String written) {
            var inside = written.substring(1, written.length() - 1);
            if (inside.startsWith("/") && NAME.matcher(inside.substring(1)).matches()) {
                return new Close(written, inside.substring(1));
            }
            var name = NAME.matcher(inside);
            if (!name.lookingAt()) {
                return new Broken(written);
            }
            var attributes = new TreeMap<String, String>();
            var attribute = ATTRIBUTE.matcher(inside);
            int at = name.end();
            while (attribute.find(at) && attribute.start() == at) {
                attributes.put(attribute.group(1), value(attribute));
                at = attribute.end();
            }
            return inside.substring(at).isBlank() ? new Open(written, name.group(), attributes) : new Broken(written);
        }

        private static String value(java.util.regex.Matcher attribute) {
            for (int group = 2; group < 4; group++) {
                if (attribute.group(group) instanceof String quoted) {
                    return quoted;
                }
            }
            return attribute.group(4);
        }
    }
}
