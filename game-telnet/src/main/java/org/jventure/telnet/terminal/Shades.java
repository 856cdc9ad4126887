package org.jventure.telnet.terminal;

import org.jventure.telnet.option.ColourDepth;
import org.jventure.text.Colour;

/**
 * The nearest that a screen has to a colour that somebody has asked for. The eight that every terminal has are asked for
 * by their number, so that they are as its user likes them. Pure functions.
 */
final class Shades {

    /** So far apart are the channels of what has a hue. */
    private static final int HUE = 32;

    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

    /** The sixteen as xterm has them; a user's may differ. */
    private static final int[] SIXTEEN = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };

    private Shades() {}

    /** The parameters of the SGR sequence; empty if there are no colours, or it is none. */
    static String sgr(Colour colour, ColourDepth depth) {
        int rgb = colour.rgb();
        if (rgb < 0 || depth == ColourDepth.NONE) {
            return "";
        }
        if (colour.basic() >= 0) {
            return Integer.toString(30 + colour.basic());
        }
        return switch (depth) {
            case NONE -> "";
            case ANSI16 -> colour.code().equals("brown") ? "33" : sixteen(nearestOfSixteen(rgb)); // dark yellow is brown
            case XTERM256 -> "38;5;" + nearestIndexed(rgb);
            case TRUECOLOR -> "38;2;" + (rgb >> 16) + ";" + (rgb >> 8 & 0xff) + ";" + (rgb & 0xff);
        };
    }

    private static String sixteen(int index) {
        return Integer.toString(index < 8 ? 30 + index : 82 + index);
    }

    private static int nearestOfSixteen(int rgb) {
        int best = -1;
        for (int i = 0; i < SIXTEEN.length; i++) {
            if (isGrey(SIXTEEN[i]) == isGrey(rgb)
                    && (best < 0 || distance(rgb, SIXTEEN[i]) < distance(rgb, SIXTEEN[best]))) {
                best = i;
            }
        }
        return best;
    }

    /** Or so nearly that nobody would name its hue: what has one keeps one, though it become lighter or darker. */
    private static boolean isGrey(int rgb) {
        int red = rgb >> 16;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) < HUE;
    }

    /** Among the cube of 216 and the 24 greys; the first sixteen are the user's, and so unknown. */
    static int nearestIndexed(int rgb) {
        int cube = 16 + 36 * nearestStep(rgb >> 16) + 6 * nearestStep(rgb >> 8 & 0xff) + nearestStep(rgb & 0xff);
        if (!isGrey(rgb)) {
            return cube;
        }
        int mean = ((rgb >> 16) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
        int grey = 232 + Math.clamp(Math.round((mean - 8) / 10f), 0, 23);
        return distance(rgb, indexed(grey)) < distance(rgb, indexed(cube)) ? grey : cube;
    }

    /** What a place from 16 on in the palette of 256 looks like. */
    static int indexed(int index) {
        if (index >= 232) {
            return (8 + 10 * (index - 232)) * 0x10101;
        }
        int cube = index - 16;
        return CUBE[cube / 36] << 16 | CUBE[cube / 6 % 6] << 8 | CUBE[cube % 6];
    }

    private static int nearestStep(int channel) {
        int best = 0;
        for (int i = 1; i < CUBE.length; i++) {
            if (Math.abs(channel - CUBE[i]) < Math.abs(channel - CUBE[best])) {
                best = i;
            }
        }
        return best;
    }

    /** How different two colours look, roughly: the eye tells greens apart best (https://www.compuphase.com/cmetric.htm). */
    private static long distance(int one, int other) {
        long meanRed = ((one >> 16) + (other >> 16)) / 2;
        long red = (one >> 16) - (other >> 16);
        long green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        long blue = (one & 0xff) - (other & 0xff);
        return ((512 + meanRed) * red * red >> 8) + 4 * green * green + ((767 - meanRed) * blue * blue >> 8);
    }
}
