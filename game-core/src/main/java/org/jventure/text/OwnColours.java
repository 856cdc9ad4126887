package org.jventure.text;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The colours that a world has given names of its own. They are spelled out, as {@code #rrggbb}, when its texts are read:
 * whoever shows words never meets the names.
 *
 * @param codes a {@code #rrggbb} for each name
 */
public record OwnColours(Map<String, String> codes) {

    public static final OwnColours NONE = new OwnColours(Map.of());

    public OwnColours {
        codes = Map.copyOf(codes);
    }

    public Set<String> names() {
        return codes.keySet();
    }

    /** The markup with codes in place of names; all else stands as it is written. */
    public String spelledOut(String markup) {
        if (codes.isEmpty() || markup.indexOf('{') < 0) {
            return markup;
        }
        return MarkupToken.of(markup).stream().map(this::spelledOut).collect(Collectors.joining());
    }

    private String spelledOut(MarkupToken token) {
        return switch (token) {
            case MarkupToken.Open(var written, var name, _) when codes.containsKey(name) ->
                "{" + codes.get(name) + written.substring(1 + name.length());
            case MarkupToken.Close(_, var name) when codes.containsKey(name) -> "{/" + codes.get(name) + "}";
            default -> token.written();
        };
    }
}
