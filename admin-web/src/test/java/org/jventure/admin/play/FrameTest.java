package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.feature.look.RoomView;
import org.jventure.session.Output;
import org.jventure.session.Person;
import org.jventure.testing.ManualClock;
import org.jventure.text.Colour;
import org.jventure.text.Markup;
import org.jventure.text.Preferences;
import org.jventure.text.Preferences.Choice;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/** What goes over the socket, both ways. */
class FrameTest {

    private static final StyledText ROOM = StyledText.builder()
            .add(Style.ROOM_NAME, "The Square")
            .plain("\nA false way ")
            .add(Style.EXIT, "quit")
            .plain("\n")
            .add(Style.LABEL, "Exits: ")
            .add(Style.EXIT, "north")
            .plain(" and ")
            .add(Style.EXIT, "quit")
            .plain(".")
            .build();

    @Test
    void textIsDataWhateverItLooksLike() {
        var frame = new Frame();
        frame.add(new Output.Text(StyledText.of(Style.SPEECH, "<img src=x onerror=\"alert(1)\">")));
        frame.add(new Output.Prompt(StyledText.of(Style.PROMPT, "> ")));

        assertThat(frame.json()).isEqualTo("[{\"type\":\"text\",\"runs\":[[\"speech\",\"<img src=x onerror=\\\"alert(1)\\\">\"]]},"
                + "{\"type\":\"prompt\",\"runs\":[[\"prompt\",\"> \"]]}]");
    }

    @Test
    void wordsSayWhatAClickSendsAndWhichColourTheyWant() {
        var frame = new Frame();
        frame.add(new Output.Text(Markup.parse("{command send='look sign'}sign{/command}{red}!{/red}")));

        assertThat(frame.json()).isEqualTo("[{\"type\":\"text\",\"runs\":"
                + "[[\"command\",\"sign\",\"look sign\"],[\"plain\",\"!\",null,\"red\"]]}]");
    }

    @Test
    void thePageLearnsThePlayersColours() {
        var frame = new Frame();
        frame.add(new Output.Look(Preferences.NONE.withColour(Style.ITEM, new Colour("#ff8800"))));

        assertThat(frame.json()).isEqualTo("[{\"type\":\"look\",\"colours\":{\"item\":\"#ff8800\"}}]");
    }

    @Test
    void whoWantsWordsForEarsGetsThemFromThenOn() {
        var sign = new Output.Text(StyledText.sign(Style.PROMPT, "> ", "Ready: "));
        var frame = new Frame();
        frame.add(sign);
        frame.add(new Output.Look(Preferences.NONE.withScreenReader(Choice.ON)));
        var later = frame.next();
        later.add(sign);
        later.add(new Output.Look(Preferences.NONE.withScreenReader(Choice.OFF)));
        later.add(sign);

        assertThat(later.json()).contains("[[\"prompt\",\"Ready: \"]]").endsWith("[[\"prompt\",\"> \"]]}]");
    }

    @Test
    void whoSaysNothingGetsBothTheWordsForEarsOutOfSight() {
        var frame = new Frame();
        frame.add(new Output.Text(StyledText.sign(Style.PROMPT, "> ", "Ready: ")
                .then(StyledText.aside("Worth a look: sign."))
                .then(StyledText.sign(Style.PLAIN, "~~", ""))));

        assertThat(frame.json()).contains("[[\"prompt\",\"> \",null,null,\"Ready: \"],"
                + "[\"plain\",\"\",null,null,\"Worth a look: sign.\"],[\"plain\",\"~~\",null,null,\"\"]]");
    }

    @Test
    void exitsAreKnownByWhatTheySendAndARoomMayHaveNone() {
        var hub = StyledText.of(Style.ROOM_NAME, "The Hub")
                .then(StyledText.of(Style.LABEL, "Exits: "))
                .then(StyledText.clickable(Style.EXIT, "n", "north"));
        var cell = StyledText.of(Style.ROOM_NAME, "A Cell").then(StyledText.of(Style.LABEL, RoomView.NO_EXITS));

        assertThat(Place.in(hub)).contains(new Place("The Hub", List.of("north")));
        assertThat(Place.in(cell)).contains(new Place("A Cell", List.of()));
    }

    @Test
    void theViewOfARoomTellsTheWaysOutAndOnlyDirections() {
        assertThat(Place.in(ROOM)).contains(new Place("The Square", List.of("north")));
        assertThat(Place.in(StyledText.of(Style.ROOM_NAME, "The Square"))).isEmpty();
        assertThat(Place.in(StyledText.plain("Ann says, \"Exits: north\""))).isEmpty();
    }

    @Test
    void whatABrowserSaysIsATicketOrALine() {
        assertThat(Said.read("{\"line\":\"say hé\"}")).contains(new Said.Line("say hé"));
        assertThat(Said.read("{\"ticket\":\"t\",\"character\":null}")).contains(new Said.Hello("t", null, null));
        assertThat(Said.read("{\"ticket\":\"t\",\"character\":\"Ann\"}")).contains(new Said.Hello("t", "Ann", null));
        assertThat(Said.read("{\"ticket\":\"t\",\"character\":\"Ann\",\"resume\":null,\"seen\":0}"))
                .contains(new Said.Hello("t", "Ann", null));
        assertThat(Said.read("{\"ticket\":\"t\",\"character\":\"Ann\",\"resume\":\"r\",\"seen\":17}"))
                .contains(new Said.Hello("t", "Ann", new Person.Comeback("r", 17L)));
        assertThat(Said.read("{\"seen\":17}")).contains(new Said.Seen(17));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "look", "null", "[]", "{}", "{\"line\":1}", "{\"line\":null}", "{\"line\":[\"a\"]}", "{\"line\":\"a\\nb\"}",
        "{\"line\":\"a\\rb\"}", "{\"line\":\"\\ud800\"}", "{\"line\":\"a\"", "{\"ticket\":7}", "{\"ticket\":\"t\",\"character\":{}}",
        "{\"seen\":\"1\"}", "{\"seen\":1.5}", "{\"seen\":99999999999999999999}", "{\"ticket\":\"t\",\"resume\":7}",
        "{\"line\":\"a\"} trailing"
    })
    void anythingElseIsNonsense(String frame) {
        assertThat(Said.read(frame)).isEmpty();
    }

    @Test
    void aNestOfBracketsIsNonsenseToo() {
        assertThat(Said.read("[".repeat(8000))).isEmpty();
        assertThat(Said.read("{\"ticket\":\"" + "x".repeat(101) + "\"}")).isEmpty();
    }

    @Test
    void aTicketStaysOutOfLogs() {
        assertThat(Said.read("{\"ticket\":\"secret\",\"resume\":\"secret\"}").toString()).doesNotContain("secret");
        assertThat(new Output.ResumeToken("secret").toString()).doesNotContain("secret");
    }

    @Test
    void aBrowserMayBeQuickForAMomentButNotForLong() {
        var clock = new ManualClock();
        var limit = new FrameLimit(clock, 10, 5);
        for (int i = 0; i < 5; i++) {
            assertThat(limit.allow()).isTrue();
        }
        assertThat(limit.allow()).isFalse();
        clock.advance(java.time.Duration.ofSeconds(1));
        assertThat(limit.allow()).isTrue();
    }
}
