package org.jventure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jventure.text.StyledText.Span;

class OwnColoursTest {

    private final OwnColours colours = new OwnColours(Map.of("ember", "#ff8800"));

    @Test
    void namesAreSpelledOutAndAllElseStands() {
        assertThat(colours.spelledOut("a {ember}hot{/ember} {item}rope{/item}, \\{ember\\} {ember"))
                .isEqualTo("a {#ff8800}hot{/#ff8800} {item}rope{/item}, \\{ember\\} {ember");
        assertThat(colours.spelledOut("{ember send='x'}a{/ember}")).isEqualTo("{#ff8800 send='x'}a{/#ff8800}");
        assertThat(OwnColours.NONE.spelledOut("{ember}")).isEqualTo("{ember}");
    }

    @Test
    void whatIsSpelledOutIsMarkup() {
        assertThat(Markup.parse(colours.spelledOut("{ember}hot{/ember}")).spans())
                .containsExactly(new Span(Style.PLAIN, "hot", new Colour("#ff8800"), null, null));
    }
}
