package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestKinds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorldPackReaderTest {

    private static final String ZONE = "zones/quay.yaml";

    @Test
    void aSoundPackIsReadWhole() {
        var pack = pack(TextPack.demo());

        assertThat(pack.name()).isEqualTo("demo");
        assertThat(pack.rooms()).extracting(Pack.Room::id).containsExactly("quay/pier", "quay/customs-house");
        assertThat(pack.spawns()).extracting(Pack.Spawn::respawn).containsExactly(900, 0);
        assertThat(pack.npcs().getFirst().wanders()).isEqualTo(40);
        assertThat(pack.rooms().getFirst().exits()).containsValue("quay/customs-house");
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("mistakes")
    void everyMistakeIsToldWithFileLineAndRemedy(String from, String to, String told) {
        var broken = TextPack.demo().replacing(ZONE, from, to);

        assertThat(String.join("\n", problems(broken))).isEqualTo(ZONE + told);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("north: customs-house", "north: custom-house",
                        ":12: exit north leads to 'custom-house', which is no room of this pack; did you mean 'customs-house'?"),
                mistake("north: customs-house", "north: market/customs-house",
                        ":12: exit north leads to 'market/customs-house', which is no room of this pack; did you mean 'customs-house'?"),
                mistake("north: customs-house", "north: xyzzy",
                        ":12: exit north leads to 'xyzzy', which is no room of this pack; add that room, or name one that is there"),
                mistake("north: customs", "nroth: customs", ":12: 'nroth' is no direction; did you mean 'north'?"),
                mistake("north: customs", "n: customs", ":12: 'n' is no direction; did you mean 'north'?"),
                mistake("north: customs", "hubwards: customs",
                        ":12: 'hubwards' is no direction; use one of north, east, south, west, northeast, southeast, southwest, northwest, up, down, in, out"),
                mistake("    name: The Pier", "    nmae: The Pier\n    name: The Pier", ":6: 'nmae' is no field of a room; did you mean 'name'?"),
                mistake("    name: The Pier\n", "", ":5: a room needs a 'name'; add the field name"),
                mistake("    name: The Pier", "    name: ''", ":6: 'name' is empty; write its text, or remove the field"),
                mistake("    name: The Pier", "    name:", ":6: 'name' is empty; write its text, or remove the field"),
                mistake("    name: The Pier", "    name: [The, Pier]", ":6: 'name' is no single text; write one text; quote it if it begins with [ or {"),
                mistake("    name: The Pier", "    name: " + "x".repeat(81), ":6: 'name' has 81 letters; shorten it to 80"),
                mistake("    name: The Pier", "    name: The {item}Pier{/item}", ":6: 'name' takes no markup; remove the tags"),
                mistake("    name: The Pier", "    name: |\n      The\n      Pier", ":6: 'name' has several lines; write it as one line"),
                mistake("Papers.", "x".repeat(4001), ":15: 'description' has 4001 letters; shorten it to 4000"),
                mistake("Papers.", "Sign: closed", ":15: this is not YAML: mapping values are not allowed here; quote a text that holds a colon, or put it on the next line behind a > sign"),
                mistake("Papers.", "\"Papers.", ":36: this is not YAML: found unexpected end of stream; close what was opened: a quotation mark or a bracket"),
                mistake("    description: Papers.", "\tdescription: Papers.", ":15: this is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation); indent with spaces, never with tabs"),
                mistake("Papers.", "{itme}Papers{/itme}.", ":15: this is not YAML: expected <block end>, but found '<scalar>'; check the indentation and the quotation marks of this line and the one before"),
                mistake("Papers.", "Some\n      {itme}papers.", ":16: '{itme}' is no markup tag; did you mean 'item'?"),
                mistake("{/feature}", "{/item}", ":7: '{/item}' closes another tag than the one opened last; close the inner tag first"),
                mistake("{feature}", "", ":7: '{/feature}' closes nothing; remove it, or open the tag before"),
                mistake("{/feature}", "", ":7: '{feature}' is never closed; write {/feature} behind the words it is for"),
                mistake("Papers.", "A lone { brace", ":15: '{ brace' opens no tag; write \\{ for a plain brace"),
                mistake("keywords: [lantern]", "keywords: ['Fog!!']", ":21: keyword 'Fog!!' is not one lower-case word; write fog"),
                mistake("keywords: [lantern]", "keywords: ['!!']", ":21: keyword '!!' is not one lower-case word; use letters, digits, hyphens"),
                mistake("keywords: [lantern]", "keywords: [Brass Lantern]", ":21: keyword 'Brass Lantern' is not one lower-case word; write brass, lantern"),
                mistake("keywords: [lantern]", "keywords: []", ":21: there is no keyword; write at least one, as [lantern]"),
                mistake("keywords: [lantern]", "keywords: lantern", ":21: 'keywords' is no list; write its elements as [one, two], or each on a line behind a hyphen"),
                mistake("respawn: 15m", "respawn: fortnight", ":25: 'respawn' is 'fortnight'; write a time as 40s, 15m or 2h, from 1s to 168h"),
                mistake("wanders: 40s", "wanders: 1s", ":32: 'wanders' is '1s'; write a time as 40s, 15m or 2h, from 5s to 24h"),
                mistake("      - room: pier", "      - room: peir", ":35: 'cat' spawns in 'peir', which is no room of this pack; did you mean 'pier'?"),
                mistake("recall: pier", "recall: market/pier", ":3: recall 'market/pier' lies in another zone; name a room of this zone",
                        ":3: recall is 'market/pier', which is no room of this pack; did you mean 'pier'?"),
                mistake("  customs-house:", "  Customs_House:", ":12: exit north leads to 'customs-house', which is no room of this pack; did you mean 'Customs_House'?",
                        ":13: 'Customs_House' is no key: keys are up to 60 lower-case letters, digits and single hyphens; write 'customs-house'"),
                mistake("name: a lantern", "name: a lantern\n    name: a lamp", ":21: 'name' stands in line 20 already; remove or rename one of the two"),
                mistake("lying: A lantern", "capacity: many\n    lying: A lantern", ":22: 'capacity' is 'many'; write a whole number from 0 to 200"),
                mistake("lying: A lantern", "takeable: maybe\n    lying: A lantern", ":22: 'takeable' is 'maybe'; write true or false"),
                mistake("lying: A lantern", "type: armor\n    lying: A lantern", ":22: 'type' is 'armor'; did you mean 'armour'?"),
                mistake("lying: A lantern", "slot: head\n    lying: A lantern", ":22: 'slot' is for type armour only; write 'type: armour', or remove the field"),
                mistake("lying: A lantern", "type: armour\n    slot: heads\n    lying: A lantern", ":23: 'slot' is 'heads'; did you mean 'head'?"),
                mistake("lying: A lantern", "type: container\n    lying: A lantern", ":22: a container holds nothing; write its 'capacity'"),
                mistake("lying: A lantern", "effects: [{kind: recover, type: health, amount: 1}]\n    lying: A lantern",
                        ":22: an effect 'recover' does nothing on type basic; move it to the effects of 'use', or make it a weapon or armour"),
                mistake("lying: A lantern", "aspects: [tidal]\n    lying: A lantern", ":22: 'tidal' is no item aspect of this world; write that one too, or name one that is there"),
                mistake("lying: A lantern", "use:\n      charges: 0\n    lying: A lantern", ":23: 'charges' is 0; write how often it can be used, or -1 for ever"),
                mistake("lying: A lantern", "use:\n      wrod: light\n    lying: A lantern", ":23: 'wrod' is no field of 'use'; did you mean 'word'?"),
                mistake("lying: A lantern", "use: {own-text: 'You see [nobody].'}\n    lying: A lantern", ":22: '[nobody]' stands for nobody; write one of [name], [target], [user]"),
                mistake("  cat:\n", "  lantern:\n", ":27: 'lantern' is an item already; rename the item or the NPC"),
                mistake("name: The Pier", "name: &pier The Pier", ":6: anchors (&) and aliases (*) are not allowed; write the text twice, or quote it if it begins so"),
                mistake("name: The Pier", "name: !!java.net.URL [x]", ":6: tags (!) are not allowed; remove it, or quote the text if it begins so"),
                mistake("Papers.", "Papers\u0007.", ":15: the character U+0007 is not allowed; remove it"));
    }

    private static Arguments mistake(String from, String to, String... told) {
        return Arguments.of(from, to, String.join("\n" + ZONE, told));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("worldMistakes")
    void mistakesOfTheWorldAreToldToo(String from, String to, String told) {
        assertThat(problems(TextPack.demo().replacing("pack.yaml", from, to))).containsExactly("pack.yaml" + told);
    }

    static Stream<Arguments> worldMistakes() {
        return Stream.of(
                Arguments.of("start: quay/pier", "start: quay/peir", ":6: the start room is 'quay/peir', which is no room of this pack; did you mean 'quay/pier'?"),
                Arguments.of("pack: demo", "pack: Demo", ":1: 'Demo' is no key: keys are up to 60 lower-case letters, digits and single hyphens; write 'demo'"),
                Arguments.of("version: \"1.0\"\n", "", ":1: the pack needs a 'version'; add the field version"),
                Arguments.of("[admin]", "[admin]\n  colours: {ember: orange}", ":8: 'orange' is no colour; write \"#rrggbb\", in quotation marks"),
                Arguments.of("[admin]", "[admin]\n  colours: {item: \"#ff8800\"}", ":8: 'item' is a tag already; choose another name"),
                Arguments.of("[admin]", "[admin]\n  colours: {art: \"#ff8800\"}", ":8: 'art' is a tag already; choose another name"),
                Arguments.of("[admin]", "[admin]\n  colours: {Ember!: \"#ff8800\"}", ":8: 'Ember!' is no key: keys are up to 60 lower-case letters, digits and single hyphens; write 'ember'"),
                Arguments.of("[admin]", "[r2d2]", ":7: 'r2d2' is no name that a player could take; use the letters a to z only"),
                Arguments.of("  races:\n    - {key: human, name: Human, summary: Tall.}", "  races: []", ":8: there are no races; write at least one, with key, name and summary"),
                Arguments.of("      summary: Bakes.\n", "", ":11: the class 'baker' needs a 'summary'; add the field summary"),
                Arguments.of("      summary: Bakes.", "      summary: Bakes.\n    - {key: baker, name: B, summary: C.}", ":14: class 'baker' stands in pack.yaml:11 already; rename one of the two"));
    }

    @Test
    void aPictureMadeOfSignsMaySayWhatItShows() {
        assertThat(problems(TextPack.demo().replacing(ZONE, "Papers.", "\"{art say='Papers.'}##{/art}.\""))).isEmpty();
        assertThat(problems(TextPack.demo().replacing(ZONE, "Papers.", "\"{item say='Papers.'}##{/item}.\"")))
                .containsExactly(ZONE + ":15: '{item say='Papers.'}' has a 'say', which tags don't have; "
                        + "write send='…' or click=false, or leave it out");
    }

    @Test
    void aWorldNamesColoursForAllItsTexts() {
        var glowing = TextPack.demo().replacing(ZONE, "Papers.", "\"{ember}Papers{/ember}.\"");

        assertThat(problems(glowing)).containsExactly(ZONE + ":15: '{ember}' is no markup tag; write \\{ for a plain brace",
                ZONE + ":15: '{/ember}' closes nothing; remove it, or open the tag before");
        assertThat(problems(glowing.replacing("pack.yaml", "[admin]", "[admin]\n  colours: {ember: \"#FF8800\"}"))).isEmpty();
        assertThat(problems(glowing.replacing("pack.yaml", "[admin]", "[admin]\n  colours: {embers: \"#FF8800\"}")))
                .contains(ZONE + ":15: '{ember}' is no markup tag; did you mean 'embers'?");
    }

    @Test
    void aPackMayUseTheColoursOfTheWorldThatItAddsTo() {
        var addOn = TextPack.demo().with("pack.yaml", "pack: demo\nversion: 1\n")
                .replacing(ZONE, "Papers.", "\"{ember}Papers{/ember}.\"");

        assertThat(read(addOn, new KnownWorld(Map.of(), Map.of(), true, Set.of("ember"), Map.of()))).isInstanceOf(Reading.Sound.class);
    }

    @Test
    void aPackThatFoundsNoWorldNeedsOne() {
        var addOn = TextPack.demo().with("pack.yaml", "pack: demo\nversion: 1\n");

        assertThat(problems(addOn)).containsExactly("pack.yaml:1: there is no world yet for this pack to add to; "
                + "give it a 'world', or start once without it so that the starter world is there");
        assertThat(read(addOn, new KnownWorld(Map.of(), Map.of(), true))).isInstanceOf(Reading.Sound.class);
    }

    @Test
    void aPackMayLeadToRoomsOfOtherPacksButNotToItsOwnOfYesterday() {
        var pack = TextPack.demo().replacing(ZONE, "south: pier", "south: market/stairs");
        var rooms = Map.of("market/stairs", "market");

        assertThat(read(pack, new KnownWorld(Map.of("market", "other"), rooms, true))).isInstanceOf(Reading.Sound.class);
        assertThat(read(pack, new KnownWorld(Map.of("market", "demo"), rooms, true))).isInstanceOf(Reading.Broken.class);
    }

    @Test
    void aZoneOfAnotherPackIsNotTaken() {
        var read = read(TextPack.demo(), new KnownWorld(Map.of("quay", "starter"), Map.of(), true));

        assertThat(told(read)).containsExactly(ZONE + ":1: zone 'quay' belongs to the pack 'starter'; rename it");
    }

    @Test
    void aZoneInTwoFilesIsRefused() {
        var twice = TextPack.demo().with("zones/quay2.yaml", TextPack.QUAY);

        assertThat(problems(twice)).containsExactly("zones/quay2.yaml:1: zone 'quay' is in zones/quay.yaml already; rename one of the two");
    }

    @Test
    void filesThatAreMissingMisnamedOrEmptyAreTold() {
        assertThat(problems(TextPack.demo().without("pack.yaml")))
                .containsExactly("pack.yaml:1: the file is missing; name the folder that holds it, or write it: pack and version");
        assertThat(problems(TextPack.demo().with("zone/market.yaml", "zone: market")))
                .containsExactly("zone/market.yaml:1: the file is neither pack.yaml nor zones/NAME.yaml nor of a kind of content; "
                        + "rename, move or remove it; the kinds are classes, damage-types, help, item-aspects, proficiencies, races, skills, socials");
        assertThat(problems(TextPack.demo().with("zones/market.yaml", "# soon\n")))
                .containsExactly("zones/market.yaml:1: the file is empty; write its fields, or remove the file");
        assertThat(problems(TextPack.demo().with("zones/market.yaml", "just words\n")))
                .containsExactly("zones/market.yaml:1: the zone has no fields here; write them as 'name: value', each on a line, indented");
        assertThat(problems(TextPack.demo().withBytes("zones/market.yaml", new byte[] {(byte) 0xff, 'a'})))
                .containsExactly("zones/market.yaml:1: the file is not UTF-8; save it as UTF-8 text");
        assertThat(problems(TextPack.demo().with("zones/market.yaml", "zone: a\n---\nzone: b\n")))
                .containsExactly("zones/market.yaml:2: this is not YAML: but found another document; remove the --- line: a file holds one document");
        assertThat(problems(TextPack.demo().without(ZONE).replacing("pack.yaml", "  start: quay/pier\n", "")))
                .contains("pack.yaml:3: the world needs a 'start'; add the field start");
    }

    @Test
    void manyProblemsAreCutOffAtAHundred() {
        var exits = IntStream.range(0, 150).mapToObj("      way-%d: pier\n"::formatted).collect(Collectors.joining());

        assertThat(problems(TextPack.demo().replacing(ZONE, "      south: pier\n", exits))).hasSize(100);
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n";

        assertThat(problems(TextPack.demo().with(ZONE, bomb)))
                .first().asString().isEqualTo(ZONE + ":1: anchors (&) and aliases (*) are not allowed; write the text twice, or quote it if it begins so");
    }

    @Test
    void deepNestingIsRefusedBeforeItHurts() {
        assertThat(problems(TextPack.demo().with(ZONE, "[".repeat(500_000))))
                .first().asString().isEqualTo(ZONE + ":1: it is nested more than 20 deep; a pack needs no more than eight");
    }

    @Test
    void aHugeFileIsRefusedUnread() {
        assertThat(problems(TextPack.demo().with(ZONE, "a: b\n".repeat(2_000_000))))
                .first().asString().isEqualTo(ZONE + ":1: the file is larger than 1 MB; split it: a zone a file, and more but smaller zones");
    }

    private static Pack pack(PackSource source) {
        return switch (read(source, KnownWorld.EMPTY)) {
            case Reading.Sound(var pack) -> pack;
            case Reading.Broken(var problems) -> throw new AssertionError(problems);
        };
    }

    /** Without the start room of pack.yaml, which every broken zone makes unknown. */
    private static List<String> problems(PackSource source) {
        return told(read(source, KnownWorld.EMPTY)).stream()
                .filter(told -> !told.startsWith("pack.yaml:6: the start room is 'quay/pier'"))
                .toList();
    }

    private static List<String> told(Reading reading) {
        return switch (reading) {
            case Reading.Sound _ -> List.of();
            case Reading.Broken(var problems) -> problems.stream().map(Problem::toString).toList();
        };
    }

    private static Reading read(PackSource source, KnownWorld known) {
        try {
            return new WorldPackReader(TestKinds.all()).read(PackFiles.load(source), known);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
