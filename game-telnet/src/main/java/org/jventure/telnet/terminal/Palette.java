package org.jventure.telnet.terminal;

import org.jventure.telnet.option.ColourDepth;
import org.jventure.text.Preferences;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * How each style looks. Nobody knows whether a screen is dark or light, so every colour lies halfway: it stands out
 * from black and from white alike. Of the sixteen colours, whose shades are the user's, black, white, blue and the
 * bright ones are avoided, for each is unreadable on one of the two.
 */
final class Palette {

    private Palette() {}

    /** The parameters of the SGR sequence that begins the stretch: its own colour wins, then the player's. */
    static String sgr(StyledText.Span span, Preferences wishes, ColourDepth depth) {
        var own = span.colour() != null ? span.colour() : wishes.colour(span.style()).orElse(null);
        var colour = own == null ? "" : Shades.sgr(own, depth);
        return colour.isEmpty() ? sgr(span.style(), depth) : joined(look(span.style()).weight(), colour);
    }

    /** The parameters of the SGR sequence that begins the style; empty if it looks like plain text. */
    static String sgr(Style style, ColourDepth depth) {
        var look = look(style);
        return switch (depth) {
            case NONE -> "";
            case ANSI16 -> joined(look.weight(), look.basic());
            case XTERM256 -> joined(look.weight(), look.indexed() < 0 ? "" : "38;5;" + look.indexed());
            case TRUECOLOR -> joined(look.weight(), look.rgb() < 0 ? "" : rgb(look.rgb()));
        };
    }

    static Look look(Style style) {
        return switch (style) {
            case PLAIN -> new Look("", "", -1, -1);
            case ROOM_NAME -> new Look("1", "36", 31, 0x2d7cb4);
            case EXIT -> new Look("", "32", 29, 0x2f865a);
            case FEATURE -> new Look("", "36", 101, 0x88753d);
            case ITEM -> new Look("", "33", 130, 0xa56a21);
            case NPC -> new Look("", "35", 132, 0xb45a71);
            case PLAYER -> new Look("1", "", 98, 0x796cba);
            case SPEECH -> new Look("", "36", 30, 0x228386);
            case WHISPER -> new Look("3", "35", 97, 0x876ba4);
            case TELL -> new Look("", "35", 133, 0xad56a6);
            case CHANNEL -> new Look("", "32", 67, 0x5976b1);
            case EMOTE -> new Look("", "", 95, 0x87735f);
            case HEADING -> new Look("1", "", -1, -1);
            case COMMAND -> new Look("", "32", 28, 0x3c8548);
            case LABEL -> new Look("", "", 243, 0x6f7881);
            case HINT -> new Look("3", "", 243, 0x71777e);
            case SYSTEM -> new Look("", "33", 130, 0xb2613e);
            case REFUSAL -> new Look("", "31", 160, 0xce4942);
            case PROMPT -> new Look("1", "", 67, 0x5976b1);
            case LINK -> new Look("4", "36", 32, 0x2a77d0);
            case ZONE -> new Look("", "36", 31, 0x2d7cb4);
            case SKILL -> new Look("", "32", 65, 0x5a7f4e);
            case QUEST -> new Look("1", "33", 130, 0xa56a21);
            case SHOP -> new Look("", "35", 133, 0xad56a6);
        };
    }

    private static String rgb(int colour) {
        return "38;2;" + (colour >> 16) + ";" + (colour >> 8 & 0xff) + ";" + (colour & 0xff);
    }

    private static String joined(String weight, String colour) {
        return weight.isEmpty() || colour.isEmpty() ? weight + colour : weight + ";" + colour;
    }

    /**
     * A weight (bold, italic, underlined, or none) and a colour for each depth.
     *
     * @param basic   SGR parameter; empty for the default colour
     * @param indexed place in the palette of 256; -1 for the default colour
     * @param rgb     red, green and blue; -1 for the default colour
     */
    record Look(String weight, String basic, int indexed, int rgb) {}
}
