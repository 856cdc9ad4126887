package org.jventure.admin.play;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.session.Person.Comeback;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser says over its socket: one JSON object each time. */
sealed interface Said {

    /**
     * The first thing said.
     *
     * @param character the one to go on with; null to choose
     * @param comeback  the session that broke off; null if there is none to go on with
     */
    record Hello(String ticket, @Nullable String character, @Nullable Comeback comeback) implements Said {

        @Override
        public String toString() {
            return "Hello[…]"; // a ticket belongs into no log
        }
    }

    record Line(String text) implements Said {}

    /** All up to that mark has arrived. */
    record Seen(long mark) implements Said {}

    JsonMapper JSON = JsonMapper.builder().build();
    int LONGEST_NAME = 100;

    /**
     * Empty for anything else than {@code {"ticket": …, "character": …, "resume": …, "seen": …}}, {@code {"line": …}} and
     * {@code {"seen": …}}.
     */
    static Optional<Said> read(String frame) {
        try {
            var said = JSON.readTree(frame);
            if (said.has("line")) {
                return line(said.get("line"));
            }
            return said.has("ticket") ? hello(said) : seen(said.path("seen")).map(Seen::new);
        } catch (JacksonException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Said> line(JsonNode line) {
        return isText(line, Integer.MAX_VALUE) && line.stringValue().chars().noneMatch(c -> c == '\n' || c == '\r')
                ? Optional.of(new Line(line.stringValue()))
                : Optional.empty();
    }

    private static Optional<Said> hello(JsonNode said) {
        var ticket = said.path("ticket");
        var character = said.path("character");
        var token = said.path("resume");
        if (!isText(ticket, LONGEST_NAME) || !isNothingOrName(character) || !isNothingOrName(token)) {
            return Optional.empty();
        }
        var comeback = isNothing(token) ? null : new Comeback(token.stringValue(), seen(said.path("seen")).orElse(null));
        return Optional.of(new Hello(
                ticket.stringValue(), isNothing(character) ? null : character.stringValue(), comeback));
    }

    private static Optional<Long> seen(JsonNode mark) {
        return mark.isIntegralNumber() && mark.canConvertToLong() ? Optional.of(mark.longValue()) : Optional.empty();
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean isNothingOrName(JsonNode node) {
        return isNothing(node) || isText(node, LONGEST_NAME);
    }

    /** Half a letter is none: nothing behind this could store or send it. */
    private static boolean isText(JsonNode node, int most) {
        return node.isString()
                && node.stringValue().length() <= most
                && StandardCharsets.UTF_8.newEncoder().canEncode(node.stringValue());
    }
}
