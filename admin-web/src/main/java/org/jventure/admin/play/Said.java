package org.jventure.admin.play;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser says over its socket: one JSON object each time. */
sealed interface Said {

    /** The first thing said. The character is the one to go on with; null to choose. */
    record Hello(String ticket, @Nullable String character) implements Said {

        @Override
        public String toString() {
            return "Hello[…]"; // a ticket belongs into no log
        }
    }

    record Line(String text) implements Said {}

    JsonMapper JSON = JsonMapper.builder().build();
    int LONGEST_NAME = 100;

    /** Empty for anything else than {@code {"ticket": …, "character": …}} and {@code {"line": …}}. */
    static Optional<Said> read(String frame) {
        try {
            var said = JSON.readTree(frame);
            return said.has("line") ? line(said.get("line")) : hello(said.path("ticket"), said.path("character"));
        } catch (JacksonException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Said> line(JsonNode line) {
        return isText(line, Integer.MAX_VALUE) && line.stringValue().chars().noneMatch(c -> c == '\n' || c == '\r')
                ? Optional.of(new Line(line.stringValue()))
                : Optional.empty();
    }

    private static Optional<Said> hello(JsonNode ticket, JsonNode character) {
        if (!isText(ticket, LONGEST_NAME)) {
            return Optional.empty();
        }
        if (character.isMissingNode() || character.isNull()) {
            return Optional.of(new Hello(ticket.stringValue(), null));
        }
        return isText(character, LONGEST_NAME)
                ? Optional.of(new Hello(ticket.stringValue(), character.stringValue()))
                : Optional.empty();
    }

    /** Half a letter is none: nothing behind this could store or send it. */
    private static boolean isText(JsonNode node, int most) {
        return node.isString()
                && node.stringValue().length() <= most
                && StandardCharsets.UTF_8.newEncoder().canEncode(node.stringValue());
    }
}
