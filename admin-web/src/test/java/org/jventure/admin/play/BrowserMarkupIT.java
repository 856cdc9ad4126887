package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.Chromium;
import org.jventure.admin.testing.Chromium.Look;
import org.jventure.admin.testing.NodeProcess;

/** A world whose builders, and whose players, write markup and scripts into everything: all of it is only words. */
@Timeout(180)
class BrowserMarkupIT {

    private static final String SPOKEN = "<img src=x onerror=window.owned='%s'><script>window.owned='%s'</script>";

    @TempDir
    private Path folder;

    @Test
    void whateverAnybodyWritesIsShownAsItIsAndRunsNowhere() throws Exception {
        int offset = NodeProcess.freeOffset();
        try (var chromium = Chromium.launch();
                var node = NodeProcess.start(folder.resolve("data"), offset,
                        "--jventure.world.import=" + Path.of("src/test/resources/packs/markup").toAbsolutePath())) {
            node.awaitReady();
            var site = new GamePage.Site("http://localhost:" + (8080 + offset));
            var ann = site.join(chromium.newPage(Look.LIGHT), "Ann");
            ann.awaits("Exits:");
            var bob = site.join(chromium.newPage(Look.DARK), "Bob");
            bob.awaits("Exits:");

            for (var verb : new String[] {"say", "emote", "gossip", "whisper ann", "tell ann"}) {
                bob.type(verb + " " + SPOKEN.formatted(verb, verb));
                ann.awaits("<img src=x onerror=window.owned='" + verb + "'>");
            }
            ann.type("get tag");
            ann.awaits("You take a tag <img src=x onerror=\"window.owned='item'\">.");
            ann.type("look tag");
            ann.awaits("It says <a href=\"javascript:window.owned='link'\">click</a>.");
            ann.page().locator("#log .s-exit", new Page.LocatorOptions().setHasText("quit")).first().click();
            ann.click("north");
            ann.awaitsPlace("Margin \"><svg onload=\"window.owned='svg'\">", true);
            Chromium.shoot(ann.page(), "play-markup");

            for (var game : new GamePage[] {ann, bob}) {
                assertThat(game.text()).contains("Welcome <img src=x onerror=\"window.owned='welcome'\"> to");
                assertThat(game.page().evaluate("window.owned")).isNull();
                assertThat(game.page().locator("#content :is(img, script, svg, iframe, a, b, i)").all().stream()
                                .map(it -> it.getAttribute("id")))
                        .containsOnly("character"); // which is a b of the page itself
                assertThat(game.page().title()).contains("The <b>Bold</b> World");
            }
            assertThat(ann.exits()).containsExactly("south");
            assertThat(ann.text()).doesNotContain("You have left the game"); // by the builder's false way
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
