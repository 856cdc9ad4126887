package org.jventure.telnet.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.telnet.option.ColourDepth;
import org.jventure.text.Colour;
import org.jventure.text.Preferences;
import org.jventure.text.Style;
import org.jventure.text.StyledText.Span;

class ShadesTest {

    @ParameterizedTest
    @CsvSource({
        "black, 30, 30, 30",
        "red, 31, 31, 31",
        "green, 32, 32, 32",
        "yellow, 33, 33, 33",
        "blue, 34, 34, 34",
        "magenta, 35, 35, 35",
        "cyan, 36, 36, 36",
        "white, 37, 37, 37",
        "brown, 33, 38;5;130, 38;2;175;95;0",
        "dark-green, 32, 38;5;28, 38;2;0;135;0",
        "grey, 90, 38;5;244, 38;2;128;128;128",
        "light-grey, 37, 38;5;250, 38;2;188;188;188",
        "#ff8800, 33, 38;5;208, 38;2;255;136;0",
        "#ff0000, 91, 38;5;196, 38;2;255;0;0",
        "#123456, 34, 38;5;23, 38;2;18;52;86",
        "#fefefe, 97, 38;5;231, 38;2;254;254;254",
        "#010101, 30, 38;5;16, 38;2;1;1;1",
        "#6b6b6b, 90, 38;5;242, 38;2;107;107;107",
        "#6699cc, 94, 38;5;68, 38;2;102;153;204",
        "#ffaa80, 33, 38;5;216, 38;2;255;170;128"
    })
    void eachScreenGetsTheNearestThatItHas(String colour, String sixteen, String indexed, String exact) {
        assertThat(Shades.sgr(new Colour(colour), ColourDepth.NONE)).isEmpty();
        assertThat(Shades.sgr(new Colour(colour), ColourDepth.ANSI16)).isEqualTo(sixteen);
        assertThat(Shades.sgr(new Colour(colour), ColourDepth.XTERM256)).isEqualTo(indexed);
        assertThat(Shades.sgr(new Colour(colour), ColourDepth.TRUECOLOR)).isEqualTo(exact);
    }

    @Test
    void whatIsInThePaletteIsItsOwnNearest() {
        for (int index = 16; index < 256; index++) {
            assertThat(Shades.indexed(Shades.nearestIndexed(Shades.indexed(index)))).isEqualTo(Shades.indexed(index));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mauve", "#12345", "#GGGGGG"})
    void whatIsNoColourLooksAsUsual(String code) {
        var span = new Span(Style.EXIT, "north", new Colour(code), null, null);

        assertThat(Palette.sgr(span, Preferences.NONE, ColourDepth.ANSI16)).isEqualTo("32");
    }

    @Test
    void thePlayersColourTakesTheStylesPlaceAndTheBuildersThePlayers() {
        var wishes = Preferences.NONE.withColour(Style.ROOM_NAME, new Colour("red"));

        assertThat(Palette.sgr(new Span(Style.ROOM_NAME, "x"), wishes, ColourDepth.ANSI16)).isEqualTo("1;31");
        assertThat(Palette.sgr(new Span(Style.EXIT, "x"), wishes, ColourDepth.ANSI16)).isEqualTo("32");
        assertThat(Palette.sgr(new Span(Style.ROOM_NAME, "x", new Colour("blue"), null, null), wishes, ColourDepth.ANSI16))
                .isEqualTo("1;34");
        assertThat(Palette.sgr(new Span(Style.ROOM_NAME, "x"), wishes, ColourDepth.NONE)).isEmpty();
    }
}
