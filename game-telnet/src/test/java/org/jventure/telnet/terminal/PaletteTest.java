package org.jventure.telnet.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jventure.telnet.option.ColourDepth;
import org.jventure.text.Style;

class PaletteTest {

    /** WCAG asks 3:1 for large text and 4.5:1 for small; no colour can have more than 4.58:1 on black and on white. */
    private static final double TRUE_COLOUR_CONTRAST = 4.4;

    private static final double INDEXED_CONTRAST = 3.6;
    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

    @ParameterizedTest
    @EnumSource(Style.class)
    void coloursAreReadableOnBlackAndOnWhite(Style style) {
        var look = Palette.look(style);
        if (look.rgb() >= 0) {
            assertThat(contrast(look.rgb())).isGreaterThan(TRUE_COLOUR_CONTRAST);
            assertThat(contrast(indexed(look.indexed()))).isGreaterThan(INDEXED_CONTRAST);
        }
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void everyStyleButPlainTextStandsOutWhereItCan(Style style) {
        assertThat(Palette.sgr(style, ColourDepth.NONE)).isEmpty();
        assertThat(Palette.sgr(style, ColourDepth.TRUECOLOR).isEmpty()).isEqualTo(style == Style.PLAIN);
    }

    @Test
    void whatStandsSideBySideLooksDifferent() {
        var sideBySide = Arrays.asList(
                Style.PLAIN, Style.ROOM_NAME, Style.EXIT, Style.FEATURE, Style.ITEM, Style.NPC, Style.PLAYER);

        for (var depth : new ColourDepth[] {ColourDepth.ANSI16, ColourDepth.XTERM256, ColourDepth.TRUECOLOR}) {
            var looks = sideBySide.stream().map(style -> Palette.sgr(style, depth)).collect(Collectors.toSet());
            assertThat(looks).as("%s", depth).hasSameSizeAs(sideBySide);
        }
    }

    private static double contrast(int rgb) {
        double luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        return Math.min((luminance + 0.05) / 0.05, 1.05 / (luminance + 0.05));
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int indexed(int index) {
        if (index >= 232) {
            return (8 + 10 * (index - 232)) * 0x10101;
        }
        int cube = index - 16;
        return CUBE[cube / 36] << 16 | CUBE[cube / 6 % 6] << 8 | CUBE[cube % 6];
    }
}
