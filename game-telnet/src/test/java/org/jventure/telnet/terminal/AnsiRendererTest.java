package org.jventure.telnet.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jventure.telnet.option.ClientAbilities;
import org.jventure.telnet.option.ColourDepth;
import org.jventure.text.Markup;

class AnsiRendererTest {

    private static final String ROOM = """
            {room-name}The Harbour{/room-name}
            Gulls wheel above the {feature}quay{/feature}. {npc}An old fisherman{/npc} mends his nets.
            Exits: {exit}north{/exit}, {exit}east{/exit}""";

    @Test
    void withoutColoursThereIsNoEscape() {
        assertThat(rendered(Screens.of(ColourDepth.NONE, 30))).isEqualTo("""
                The Harbour
                Gulls wheel above the quay. An
                old fisherman mends his nets.
                Exits: north, east""");
    }

    @Test
    void sixteenColours() {
        assertThat(rendered(Screens.of(ColourDepth.ANSI16, 30))).isEqualTo("""
                ⎋[1;36mThe Harbour⎋[0m
                Gulls wheel above the ⎋[36mquay⎋[0m. ⎋[35mAn⎋[0m
                ⎋[35mold fisherman⎋[0m mends his nets.
                Exits: ⎋[32mnorth⎋[0m, ⎋[32meast⎋[0m""");
    }

    @Test
    void twoHundredAndFiftySixColours() {
        assertThat(rendered(Screens.of(ColourDepth.XTERM256, 30))).isEqualTo("""
                ⎋[1;38;5;31mThe Harbour⎋[0m
                Gulls wheel above the ⎋[38;5;101mquay⎋[0m. ⎋[38;5;132mAn⎋[0m
                ⎋[38;5;132mold fisherman⎋[0m mends his nets.
                Exits: ⎋[38;5;29mnorth⎋[0m, ⎋[38;5;29meast⎋[0m""");
    }

    @Test
    void trueColour() {
        assertThat(rendered(Screens.of(ColourDepth.TRUECOLOR, 30)))
                .startsWith("⎋[1;38;2;45;124;180mThe Harbour⎋[0m\nGulls wheel above the ⎋[38;2;136;117;61mquay⎋[0m.");
    }

    @Test
    void aScreenOfUnknownWidthHasEightyColumns() {
        assertThat(rendered(ClientAbilities.UNKNOWN).lines()).element(1).isEqualTo(
                "Gulls wheel above the quay. An old fisherman mends his nets.");
        assertThat(rendered("x".repeat(81), ClientAbilities.UNKNOWN)).isEqualTo("x".repeat(80) + "\nx");
    }

    @Test
    void asciiScreensGetWhatATypewriterHas() {
        assertThat(rendered("“Déjà vu” — said Øystein… 猫", Screens.ascii(80)))
                .isEqualTo("\"Deja vu\" - said Oystein... ?");
    }

    @Test
    void textGrowsBeforeItIsWrapped() {
        assertThat(rendered("x".repeat(16) + "… b", Screens.ascii(20))).isEqualTo("x".repeat(16) + "...\nb");
    }

    private static String rendered(ClientAbilities screen) {
        return rendered(ROOM, screen);
    }

    private static String rendered(String markup, ClientAbilities screen) {
        var out = new StringBuilder();
        AnsiRenderer.render(Markup.parse(markup), View.of(screen), out);
        return out.toString().replace('\u001b', '⎋');
    }
}
