package org.jventure.telnet.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jventure.telnet.option.ClientAbilities.MarkupUse;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

class MxpMarkupTest {

    @Test
    void whatHasALineToSendSendsItAndLinksOpen() {
        var text = StyledText.builder()
                .plain("Exits: ")
                .add(StyledText.clickable(Style.EXIT, "n", "north"))
                .plain(", type ")
                .add(StyledText.clickable(Style.COMMAND, "  look notice", "  look notice"))
                .plain(", see ")
                .add(Style.LINK, "http://x/?a=1&b=2")
                .build();

        assertThat(rendered(text, MarkupUse.LINKS, 200))
                .isEqualTo("Exits: <SEND HREF=\"north\">n</SEND>, type <SEND HREF=\"look notice\">  look notice</SEND>, "
                        + "see <A HREF=\"http://x/?a=1&amp;b=2\">http://x/?a=1&amp;b=2</A>");
    }

    @Test
    void nothingThatAPlayerSaysIsATag() {
        var said = StyledText.builder()
                .add(Style.PLAYER, "Bob")
                .plain(" says, \"")
                .add(Style.SPEECH, "<SEND HREF=\"quit\">gold & silver</SEND> &lt; \u001b[1z<B>")
                .plain("\"")
                .build();

        var shown = rendered(said, MarkupUse.LINKS, 200);

        assertThat(shown).doesNotContain("<", ">", "\u001b");
        assertThat(shown).contains("&lt;SEND HREF=&quot;quit&quot;&gt;gold &amp; silver&lt;/SEND&gt; &amp;lt;");
    }

    @Test
    void bothHalvesOfABrokenCommandSendTheWhole() {
        var text = StyledText.builder().plain("You may always ").add(StyledText.clickable(Style.COMMAND, "look notice board", "look notice board")).build();

        assertThat(rendered(text, MarkupUse.LINKS, 20))
                .isEqualTo("You may always <SEND HREF=\"look notice board\">look</SEND>\n"
                        + "<SEND HREF=\"look notice board\">notice board</SEND>");
    }

    @Test
    void theSameExitTwiceIsTwoLinks() {
        var text = north().then(StyledText.plain(" or ")).then(north());

        assertThat(rendered(text, MarkupUse.LINKS, 80))
                .isEqualTo("<SEND HREF=\"north\">north</SEND> or <SEND HREF=\"north\">north</SEND>");
    }

    @Test
    void linesAreBrokenByWhatIsSeenAndNotByWhatIsSent() {
        assertThat(rendered(StyledText.plain("twelve letters < & c"), MarkupUse.ESCAPED, 20))
                .isEqualTo("twelve letters &lt; &amp; c");
    }

    @Test
    void whoSpeaksNoMxpGetsTheTextAsItIs() {
        assertThat(rendered(StyledText.of(Style.EXIT, "<&>"), MarkupUse.NONE, 80)).isEqualTo("<&>");
    }

    @Test
    void anAddressOpensWholeAlsoWhereItIsBroken() {
        assertThat(rendered(StyledText.of(Style.LINK, "http://x/abcdefghijklmn"), MarkupUse.LINKS, 20))
                .isEqualTo("<A HREF=\"http://x/abcdefghijklmn\">http://x/abcdefghijk</A>\n"
                        + "<A HREF=\"http://x/abcdefghijklmn\">lmn</A>");
    }

    @Test
    void aCommandWithNothingToSendIsOnlyShown() {
        assertThat(rendered(StyledText.of(Style.COMMAND, "say <words>"), MarkupUse.LINKS, 80)).isEqualTo("say &lt;words&gt;");
    }

    private static StyledText north() {
        return StyledText.clickable(Style.EXIT, "north", "north");
    }

    private static String rendered(StyledText text, MarkupUse markup, int columns) {
        var out = new StringBuilder();
        AnsiRenderer.render(text, View.of(Screens.with(markup, columns)), out);
        return out.toString();
    }
}
