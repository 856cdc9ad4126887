package org.jventure.feature.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jventure.session.Output;
import org.jventure.testing.TestItem;
import org.jventure.testing.TestNpc;
import org.jventure.testing.TestWorld;
import org.jventure.testing.TestZone;
import org.jventure.text.StyledText;
import org.jventure.world.Direction;

/** Rooms as programs and screen readers read them. */
class RoomLinesTest {

    /** By these Mudlet's generic mapper finds the exits line (generic_mapper.xml, "Exits Trigger"). */
    private static final List<Pattern> EXITS = Stream.of(
                    "^\\s*\\[\\s*(?:[Ee]xits|Выходы):\\s*(.*)\\]",
                    "^\\s*There (?:is|are) \\w+ (?:visible|obvious) exit[s]?:\\s*(.*)",
                    "^\\[?\\s*(?:[Vv]isible|[Oo]bvious) (?:[Pp]ath|[Ee]xit)[s]?(?: is| are)?:?\\s*(.*)\\]?",
                    "^\\s*You see[\\w\\s]* exit[s]? leading (.*)",
                    "Exits:\\s*(.*)",
                    "There are no obvious exits.()",
                    "^\\s*The (?:only )?obvious exit[s]? (?:is|are):? (.*)")
            .map(Pattern::compile)
            .toList();

    /** And by this that a step has failed ("Failed Move Trigger"). */
    private static final Pattern FAILED = Pattern.compile("^(?:Alas, )?[Yy]ou can(?:no|')t (?:go|move) .*$");

    /** And by this a prompt, when asked to look for one; it finds the plain one, which a player may choose. */
    private static final Pattern PROMPT = Pattern.compile("^\\w*[.?!:]*>");

    @Test
    void mappersReadNameAndExits() {
        var room = look(square());

        assertThat(room.getFirst()).isEqualTo("The Square");
        assertThat(exits(room)).containsExactly("north", "east", "down");
        assertThat(room.stream().filter(line -> line.contains("Exits:"))).containsExactly(room.getLast());
    }

    @Test
    void mappersUnderstandThatThereIsNoWayOut() {
        assertThat(exits(look(TestZone.room("square").named("A Cell")))).isEmpty();
    }

    @Test
    void anyNumberOfExitsIsOneLineOfTheScreen() {
        var room = TestZone.room("square").named("The Hub");
        for (var direction : Direction.values()) {
            room.exit(direction, "spoke");
        }
        var lines = look(room.room("spoke"));

        assertThat(lines.getLast()).hasSizeLessThanOrEqualTo(80);
        assertThat(exits(lines))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Direction.values()).map(Direction::word).toList());
    }

    @Test
    void mappersUnderstandThatAStepHasFailedAndWhatAPromptIs() {
        var game = square().start().player("ann", "square");
        game.perform("ann", "prompt >");
        game.terminal("ann").outputs();
        game.perform("ann", "west");
        var outputs = game.terminal("ann").outputs();

        assertThat(words(outputs.getFirst()).plainText()).matches(FAILED);
        assertThat(words(outputs.getLast()).plainText()).containsPattern(PROMPT);
    }

    @Test
    void theWordsForExitsCanBeClicked() {
        var game = square().start().player("ann", "square");
        game.perform("ann", "look");

        assertThat(words(game.terminal("ann").outputs().getFirst()).spans().stream()
                        .map(StyledText.Span::send)
                        .filter(Objects::nonNull))
                .containsExactly("north", "east", "down");
    }

    @Test
    void screenReadersAreToldWhereExitsLeadAndWhatOthersSeeByColour() {
        var game = square().start().player("ann", "square");
        game.perform("ann", "look");
        var outputs = game.terminal("ann").outputs();

        assertThat(words(outputs.getFirst()).aloud().plainText()).isEqualTo("""
                The Square
                Pigeons own this place; a fountain merely stands in it.
                Worth a look: fountain.
                Exits: north to The North Gate, east to A Lane and down to The Cellar.""");
        assertThat(words(outputs.getLast()).aloud().plainText()).isEqualTo("Ready: ");
    }

    @Test
    void screenReadersAreToldSoOfWhateverIsLookedAt() {
        var game = TestZone.room("square")
                .feature("fountain", "It spouts {feature}water{/feature}.")
                .item(TestItem.item("letter").described("It has a {feature}seal{/feature}."))
                .with(TestNpc.npc("cat").described("It has {feature}whiskers{/feature} and a {feature}tail{/feature}."))
                .player("ann", "square");
        game.perform("ann", "look fountain").perform("ann", "look letter").perform("ann", "look cat");

        assertThat(game.terminal("ann").outputs().stream()
                        .filter(Output.Text.class::isInstance)
                        .map(output -> words(output).aloud().plainText()))
                .containsExactly(
                        "It spouts water.\nWorth a look: water.",
                        "It has a seal.\nWorth a look: seal.",
                        "It has whiskers and a tail.\nWorth a look: whiskers and tail.");
    }

    @Test
    void helpIsReadAsSentences() {
        var game = square().player("ann", "square");
        game.perform("ann", "help look");
        var page = words(game.terminal("ann").outputs().getFirst());
        game.perform("ann", "help");
        var index = words(game.terminal("ann").outputs().getFirst());

        assertThat(page.plainText()).contains("look, l\nSee the room", "\n  look\n  look <direction>\n");
        assertThat(page.aloud().plainText()).startsWith("look, l.\n")
                .contains("\nType: look; or: look <direction>; or: look <thing>; or: look in <container>.\nMany things");
        assertThat(index.aloud().plainText().lines()).allMatch(line -> line.endsWith(".") && !line.startsWith(" "));
    }

    private static TestWorld square() {
        return TestZone.room("square").named("The Square")
                .described("Pigeons own this place; a {feature}fountain{/feature} merely stands in it.")
                .north("gate").east("lane").exit(Direction.DOWN, "cellar")
                .room("gate").named("The North Gate")
                .room("lane").named("A Lane")
                .room("cellar").named("The Cellar");
    }

    private static List<String> look(TestWorld world) {
        var game = world.start().player("ann", "square");
        game.perform("ann", "look");
        return game.seen("ann").getFirst().lines().toList();
    }

    private static StyledText words(Output output) {
        return switch (output) {
            case Output.Text(var text) -> text;
            case Output.Prompt(var text) -> text;
            default -> StyledText.EMPTY;
        };
    }

    /** As the mapper does it: a full stop at the end and "and" fall away, and each word is a way, also a short one. */
    private static List<String> exits(List<String> lines) {
        var found = lines.stream()
                .flatMap(line -> EXITS.stream().map(pattern -> pattern.matcher(line)).filter(matcher -> matcher.find()))
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow();
        var full = Arrays.stream(Direction.values())
                .collect(Collectors.toMap(Direction::shortForm, Direction::word, (one, _) -> one, java.util.TreeMap::new));
        Function<String, String> longForm = word -> ((Map<String, String>) full).getOrDefault(word, word);
        return Arrays.stream(found.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "").replace(" and ", " ").split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .map(longForm)
                .toList();
    }
}
