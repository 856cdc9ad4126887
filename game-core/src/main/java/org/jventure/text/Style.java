package org.jventure.text;

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
    LINK;

    /** The name a builder writes between braces, such as {@code room-name}. */
    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
