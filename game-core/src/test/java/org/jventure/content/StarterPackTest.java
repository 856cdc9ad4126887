package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jventure.text.Markup;
import org.jventure.text.Words;
import org.jventure.world.Direction;

/** What players may expect of the world that comes with the program. */
class StarterPackTest {

    /** The deep reeds turn walkers round on purpose. */
    private static final Set<String> ONE_WAY = Set.of(
            "salt-marsh/deep-reeds north", "salt-marsh/deep-reeds west", "salt-marsh/deep-reeds east");

    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:][\"')\\]]?");

    private final Pack pack = read();
    private final Map<String, Pack.Room> rooms =
            pack.rooms().stream().collect(Collectors.toMap(Pack.Room::id, Function.identity()));

    @Test
    void thereIsEnoughToExplore() {
        assertThat(pack.zones()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(pack.rooms()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(pack.npcs()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(pack.items()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(pack.spawns()).extracting(Pack.Spawn::prototype)
                .containsAll(pack.items().stream().map(Pack.Item::id).toList())
                .containsAll(pack.npcs().stream().map(Pack.Npc::id).toList());
        assertThat(pack.rooms()).noneMatch(room -> room.features().isEmpty());
    }

    @Test
    void everyRoomIsReachableFromTheStartAndTheStartFromEveryRoom() {
        assertThat(reachable(world().start())).containsExactlyInAnyOrderElementsOf(rooms.keySet());
        assertThat(rooms.keySet()).allSatisfy(room -> assertThat(reachable(room)).as(room).contains(world().start()));
    }

    @Test
    void everyWayLeadsBackUnlessItIsMeantNotTo() {
        var oneWay = pack.rooms().stream()
                .flatMap(room -> room.exits().entrySet().stream()
                        .filter(exit -> !room.id().equals(target(exit.getValue()).exits().get(exit.getKey().opposite())))
                        .map(exit -> room.id() + " " + exit.getKey().word()));

        assertThat(oneWay).containsExactlyInAnyOrderElementsOf(ONE_WAY);
    }

    @Test
    void allTwelveDirectionsAreWalked() {
        var walked = EnumSet.noneOf(Direction.class);

        pack.rooms().forEach(room -> walked.addAll(room.exits().keySet()));

        assertThat(walked).containsExactly(Direction.values());
    }

    @Test
    void everyFeatureIsSpokenOfWhereItIs() {
        var unspoken = pack.rooms().stream().flatMap(room -> room.features().stream()
                .map(FeatureText::keywords)
                .filter(keywords -> Collections.disjoint(keywords, spokenIn(room)))
                .map(keywords -> room.id() + " " + keywords));

        assertThat(unspoken).isEmpty();
    }

    @Test
    void whatIsMarkedAsAFeatureCanBeLookedAt() {
        var marked = Pattern.compile("\\{feature}([^{]+)\\{/feature}");
        var dead = pack.rooms().stream().flatMap(room -> marked.matcher(room.description()).results()
                .map(match -> Words.lowerCase(match.group(1)))
                .filter(word -> room.features().stream().noneMatch(feature -> feature.keywords().contains(word)))
                .map(word -> room.id() + " " + word));

        assertThat(dead).isEmpty();
    }

    @Test
    void noTwoFeaturesOfARoomAnswerToOneWord() {
        var words = pack.rooms().stream().flatMap(room -> room.features().stream()
                .flatMap(feature -> feature.keywords().stream())
                .map(word -> room.id() + " " + word));

        assertThat(words).doesNotHaveDuplicates();
    }

    @Test
    void theGreetingReadsWellAloud() {
        assertThat(Markup.parse(world().welcome()).aloud().plainText().strip()).isEqualTo("The Lantern Coast."
                + " The light has been out for nineteen nights. The tide has been in for most of them.\n\n"
                + "The fog says you are expected in Guttering. Mind the planks.");
    }

    @Test
    void everyTextEndsAsASentence() {
        assertThat(prose().filter(text -> !SENTENCE_END.matcher(text).matches())).isEmpty();
        assertThat(pack.npcs().stream().flatMap(npc -> npc.emotes().stream()))
                .allMatch(emote -> Character.isLowerCase(emote.charAt(0)));
    }

    @Test
    void roomsAreDescribedInAFewSentences() {
        var unusual = pack.rooms().stream()
                .map(room -> room.id() + " " + Markup.parse(room.description()).plainText().length())
                .filter(length -> !length.matches(".* (1[0-9][0-9]|2[0-9][0-9]|3[0-9][0-9])"));

        assertThat(unusual).isEmpty();
    }

    @Test
    void roomsHaveNamesOfTheirOwn() {
        assertThat(pack.rooms()).extracting(Pack.Room::name).doesNotHaveDuplicates();
    }

    @Test
    void commonThingsComeBackInFiveToTwentyMinutes() {
        assertThat(pack.spawns()).allSatisfy(spawn -> assertThat(spawn.respawn()).as(spawn.id())
                .satisfiesAnyOf(never -> assertThat(never).isZero(), soon -> assertThat(soon).isBetween(300, 1200)));
    }

    @Test
    void theTitleFitsATerminal() {
        var lines = Markup.parse(world().welcome()).plainText().lines().toList();

        assertThat(lines).allSatisfy(line -> assertThat(line).matches("[\\x20-\\x7e]{0,76}"));
    }

    @Test
    void theFirstRoomTeachesHowToLookSpeakAndWalk() {
        var start = target(world().start());
        var taught = start.description() + start.features();

        assertThat(taught).contains("{command}look{/command}", "{command}say hello{/command}", "{command}north{/command}");
    }

    private Stream<String> prose() {
        var places = pack.rooms().stream().flatMap(room -> Stream.concat(
                Stream.of(room.description()), room.features().stream().map(FeatureText::description)));
        var items = pack.items().stream().flatMap(item -> Stream.of(item.lying(), item.description()));
        var npcs = pack.npcs().stream().flatMap(npc -> Stream.concat(
                Stream.of(npc.standing(), npc.description()), npc.emotes().stream()));
        return Stream.of(places, items, npcs).flatMap(Function.identity()).map(text -> Markup.parse(text).plainText());
    }

    private Set<String> reachable(String start) {
        var seen = new HashSet<>(Set.of(start));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            target(open.remove()).exits().values().stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    private static Set<String> spokenIn(Pack.Room room) {
        var texts = Stream.concat(Stream.of(room.description()), room.features().stream().map(FeatureText::description));
        return texts.flatMap(text -> Stream.of(Words.lowerCase(Markup.parse(text).plainText()).split("[^a-z'-]+")))
                .map(word -> word.replaceAll("'s?$", ""))
                .collect(Collectors.toSet());
    }

    private Pack.Room target(String room) {
        var found = rooms.get(room);
        assertThat(found).as(room).isNotNull();
        return found;
    }

    private Pack.World world() {
        return pack.world();
    }

    private static Pack read() {
        try {
            return PackCodex.pack(StarterWorld.BUILT_IN);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
