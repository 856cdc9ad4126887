package org.jventure.admin.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The game's page as a person uses it. One thread. */
final class GamePage {

    private static final double PATIENCE = 20_000;

    private final Page page;

    private GamePage(Page page) {
        this.page = page;
    }

    /** The address of a node. */
    record Site(String address) {

        /** Signs a new person up, whose first character has their name, and opens the game. */
        GamePage join(Page page, String name) {
            page.navigate(address + "/sign-up");
            page.getByLabel("Name").fill(name);
            page.getByLabel("Password").fill(Bot.PASSWORD);
            page.locator("main button").click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Play in the browser")).click();
            return new GamePage(page);
        }

        GamePage play(Page page) {
            page.navigate(address + "/play");
            return new GamePage(page);
        }
    }

    Page page() {
        return page;
    }

    private Locator log() {
        return page.locator("#log");
    }

    /** Waits until the log holds these words. */
    void awaits(String words) {
        assertThat(log()).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    /** Waits for these words behind what is there now. */
    void awaitsAgain(String words) {
        page.waitForFunction("([words, from]) => document.querySelector('#log').textContent.indexOf(words, from) >= 0",
                List.of(words, mark), new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
    }

    private int mark;

    void type(String line) {
        mark = text().length();
        page.locator("#line").fill(line);
        page.locator("#line").press("Enter");
    }

    void press(String key) {
        page.locator("#line").press(key);
    }

    String typed() {
        return page.locator("#line").inputValue();
    }

    /** The paragraphs of the log. */
    List<String> lines() {
        return log().locator("> *").allTextContents();
    }

    String text() {
        return log().textContent();
    }

    void click(String exit) {
        mark = text().length();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(exit).setExact(true)).click();
    }

    List<String> exits() {
        return page.locator("#exits button").all().stream().map(it -> it.getAttribute("value")).toList();
    }

    String place() {
        return page.locator("#place").textContent();
    }

    void awaitsPlace(String place, boolean there) {
        var locator = assertThat(page.locator("#place"));
        (there ? locator : locator.not()).hasText(place);
    }

    /** Waits until something has answered the line that was typed last. */
    void settles() {
        page.waitForFunction("from => document.querySelector('#log').textContent.length > from"
                + " && document.querySelector('#log').lastElementChild.className !== 'typed'", mark,
                new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
    }

    void awaitsReconnection(int times) {
        try {
            page.waitForFunction(
                    "times => document.querySelector('#log').textContent.split('You were reconnected').length > times",
                    times, new Page.WaitForFunctionOptions().setTimeout(2 * PATIENCE));
        } catch (TimeoutError e) {
            throw new AssertionError("Not reconnected " + times + " times; " + page.locator("#link").textContent()
                    + "; in " + text(), e);
        }
    }

    String status() {
        return page.locator("#link").textContent();
    }

    void awaitsStatus(String words) {
        assertThat(page.locator("#link")).hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    /** As {@link #awaitsStatus}, for a part of it. */
    void awaitsStatusLike(String words) {
        assertThat(page.locator("#link")).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }
}
