package org.jventure.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a stretch of text means. How it looks is the terminal's affair: a colour, a weight, or nothing. */
public enum Style {
    PLAIN,
    ROOM_NAME,
    EXIT,
    FEATURE,
    ITEM,
    NPC,
    PLAYER,
    SPEECH,
    WHISPER,
    TELL,
    CHANNEL,
    EMOTE,
    HEADING,
    COMMAND,
    LABEL,
    HINT,
    SYSTEM,
    REFUSAL,
    PROMPT,
    LINK,
    ZONE,
    SKILL,
    QUEST,
    SHOP;

    /** Other games' words for styles that have another name here. */
    private static final Map<String, Style> ALIASES = Map.of("room", ROOM_NAME, "say", SPEECH, "error", REFUSAL);

    private static final Map<String, Style> BY_TAG =
            Arrays.stream(values()).collect(Collectors.toMap(Style::tag, Function.identity()));

    /** The name a builder writes between braces, such as {@code room-name}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The style of a tag, also of one that is another game's word for it. */
    public static Optional<Style> tagged(String tag) {
        return Optional.ofNullable(BY_TAG.getOrDefault(tag, ALIASES.get(tag)));
    }

    /** Every word that is a tag of a style. */
    public static List<String> tags() {
        return java.util.stream.Stream.concat(BY_TAG.keySet().stream(), ALIASES.keySet().stream())
                .sorted()
                .toList();
    }
}
