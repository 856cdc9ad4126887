package org.jventure.text;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jventure.text.StyledText.Span;

/**
 * {@code [[item:brass-lantern]]} in a builder's text: the name of what is meant, in the colour of its kind, as it is called
 * at the moment when somebody reads it. Pure.
 */
public final class References {

    private static final Pattern REFERENCE = Pattern.compile("\\[\\[([a-z]+):([a-z0-9][a-z0-9/-]*)]]");

    private References() {}

    /** Where names come from. */
    @FunctionalInterface
    public interface Names {

        /** Empty if there is nothing of that kind and key, or no such kind. */
        Optional<StyledText> of(String kind, String key);
    }

    /** The text with each reference replaced; one to nothing is marked, for builders to see. */
    public static StyledText resolved(StyledText text, Names names) {
        if (text.spans().stream().noneMatch(span -> span.text().contains("[["))) {
            return text;
        }
        var resolved = StyledText.builder();
        text.spans().forEach(span -> resolve(span, names, resolved));
        return resolved.build();
    }

    private static void resolve(Span span, Names names, StyledText.Builder to) {
        var found = REFERENCE.matcher(span.text());
        int end = 0;
        while (found.find()) {
            to.add(span.withText(span.text().substring(end, found.start())));
            to.add(names.of(found.group(1), found.group(2))
                    .orElseGet(() -> StyledText.of(Style.REFUSAL, "[unknown " + found.group(1) + "]")));
            end = found.end();
        }
        to.add(end == 0 ? span : span.withText(span.text().substring(end)));
    }
}
