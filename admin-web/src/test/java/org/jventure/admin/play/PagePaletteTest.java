package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.text.Colour;
import org.jventure.text.Style;

/** The colours of words in the browser. */
class PagePaletteTest {

    private static final Pattern ROOT = Pattern.compile(":root \\{(.*?)\\}", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    /** What WCAG asks for text of usual size. */
    private static final double READABLE = 4.5;

    private final String css = resource("/static/css/play.css");
    private final String script = resource("/static/js/play/screen.js");

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void everyColourCanBeReadByDayAndByNight(int theme) {
        var colours = colours(theme);
        var ground = Objects.requireNonNull(colours.remove("screen"));

        assertThat(colours).hasSizeGreaterThan(30).allSatisfy((name, colour) ->
                assertThat(contrast(colour, ground)).as(name).isGreaterThanOrEqualTo(READABLE));
    }

    @Test
    void everyStyleAndEveryColourIsKnownToThePage() {
        assertThat(Stream.of(Style.values()).filter(Predicate.not(Style.PLAIN::equals)).map(Style::tag))
                .allSatisfy(tag -> {
                    assertThat(css).contains(".s-" + tag + " {");
                    assertThat(script).contains("'" + tag + "'");
                });
        assertThat(Colour.names()).allSatisfy(name -> {
            assertThat(script).contains("'" + name + "'");
            assertThat(colours(0)).containsKey("c-" + name);
            assertThat(colours(1)).containsKey("c-" + name);
        });
    }

    /** In any colour of words that one can choose: what a player changes is only the variable of that name. */
    @Test
    void thePlayersColourTakesThePlaceOfEveryStyles() {
        assertThat(Stream.of(Style.values()).filter(Predicate.not(Style.PLAIN::equals)).map(Style::tag))
                .allSatisfy(tag -> assertThat(css).containsPattern("\\.s-" + tag + " \\{ color: var\\(--" + tag + "[,)]"));
    }

    private Map<String, Integer> colours(int theme) {
        var block = ROOT.matcher(css).results().skip(theme).findFirst().orElseThrow().group(1);
        return VARIABLE.matcher(block).results().collect(Collectors.toMap(
                found -> found.group(1), found -> Integer.parseInt(found.group(2).substring(1), 16)));
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String resource(String path) {
        try (var in = Objects.requireNonNull(PagePaletteTest.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
