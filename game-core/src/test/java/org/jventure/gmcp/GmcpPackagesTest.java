package org.jventure.gmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jventure.fact.ClientFact;
import org.jventure.fact.ClientFact.Carried;
import org.jventure.fact.ClientFact.Ground;
import org.jventure.fact.ClientFact.Person;
import org.jventure.fact.ClientFact.Thing;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;

/** What each package says, letter by letter. */
class GmcpPackagesTest {

    private static final ClientFact.Character ANN = new ClientFact.Character("id-1", "Ann", "Ann", "Islander", "Wayfarer", 25);
    private static final Thing ROPE = new Thing("i1", "a \"rope\"\\\u001b[31m", false, true, false);
    private static final Thing CHEST = new Thing("i2", "a chest", true, false, false);
    private static final Thing CAT = new Thing("town/cat", "a cat", false, false, true);

    private final Recorder wire = new Recorder();
    private final Gmcp gmcp = new Gmcp(AllPackages.found(), wire);

    private static final class Recorder implements Gmcp.Wire {

        final List<String> sent = new ArrayList<>();
        final List<Object> heard = new ArrayList<>();
        boolean keepsToken;
        Set<FactKind> wanted = EnumSet.noneOf(FactKind.class);

        @Override
        public void send(GmcpMessage message) {
            sent.add(message.payload());
        }

        @Override
        public void introduced(String name, String version) {}

        @Override
        public void forward(GmcpMessage message) {
            heard.add(message);
        }

        @Override
        public void ask(FactQuestion question) {
            heard.add(question);
        }

        @Override
        public void type(String line) {
            heard.add("> " + line);
        }

        @Override
        public void signIn(String name, String password) {
            heard.add(name + "/" + password);
        }

        @Override
        public void resume(String token, @Nullable Long seen) {
            heard.add(token + "@" + seen);
        }

        @Override
        public void keepsToken(boolean keeps) {
            keepsToken = keeps;
        }

        @Override
        public void seen(long mark) {
            heard.add(mark);
        }

        @Override
        public void want(Set<FactKind> facts) {
            wanted = facts;
        }
    }

    private void supports(String modules) {
        gmcp.received("Core.Supports.Set " + modules);
        wire.sent.clear();
    }

    private List<String> told(ClientFact... facts) {
        for (ClientFact fact : facts) {
            gmcp.tell(fact);
        }
        return sent();
    }

    private List<String> sent() {
        var copy = List.copyOf(wire.sent);
        wire.sent.clear();
        return copy;
    }

    @Test
    void whatClientsMayDownloadIsSaidAtOnceInTwoMessages() {
        assertThat(sent()).containsExactly(
                "Client.GUI {\"version\":\"7\",\"url\":\"https://mud.example/mudlet/jventure.mpackage\"}",
                "Client.Map {\"url\":\"https://mud.example/map.xml\"}");
    }

    @Test
    void aProgramJoinsAChannelThatThereIsAndNothingElse() {
        gmcp.received("Comm.Channel.Enable \"gossip\"");
        told(new ClientFact.Channels(List.of(
                new ClientFact.Channel("gossip", "talk", "gossip", false), new ClientFact.Channel("newbie", "help", "newbie", true))));

        gmcp.received("Comm.Channel.Enable \"Gossip\"");
        gmcp.received("Comm.Channel.Enable \"newbie\"");
        gmcp.received("Comm.Channel.Enable \"quit\"");
        gmcp.received("Comm.Channel.Enable [\"gossip\"]");
        gmcp.received("Comm.Channel.Enable");

        assertThat(wire.heard).containsExactly("> gossip on");
    }

    @Test
    void onlyTalkIsWantedByWhoAsksForNothing() {
        assertThat(wire.wanted).containsExactly(FactKind.TALK);
    }

    /** Exactly what Mudlet 4.18.5 asks for. */
    @Test
    void mudletWantsAllThereIs() {
        supports("[\"Char 1\",\"Char.Skills 1\",\"Char.Items 1\",\"Room 1\",\"IRE.Rift 1\",\"IRE.Composer 1\","
                + "\"External.Discord 1\",\"Client.Media 1\",\"Char.Login 1\"]");

        assertThat(wire.wanted).containsExactly(
                FactKind.CHARACTER, FactKind.ROOM, FactKind.PLAYERS, FactKind.CARRIED, FactKind.LYING, FactKind.TALK);
    }

    @Test
    void aParentIsItsChildrenAndAChildNotItsParent() {
        supports("[\"Char.Items 1\"]");
        assertThat(wire.wanted).containsExactly(FactKind.CARRIED, FactKind.LYING, FactKind.TALK);
        assertThat(told(ANN)).isEmpty();
        supports("[\"Char 1\"]");

        assertThat(told(new ClientFact.Things(new Carried(), List.of()))).hasSize(1);
    }

    @Test
    void oneMessageCanBeAskedForAlone() {
        supports("[\"Room.Info 1\"]");

        assertThat(wire.wanted).contains(FactKind.ROOM);
        assertThat(told(new ClientFact.NoWay("n"))).isEmpty();
    }

    @Test
    void whoIsPlayedIsSaidInFullOnceAndThenWhatChanges() {
        supports("[\"Char 1\"]");

        assertThat(told(ANN)).containsExactly(
                "Char.Name {\"name\":\"Ann\",\"fullname\":\"Ann\"}",
                "Char.StatusVars {\"name\":\"Name\",\"race\":\"Race\",\"class\":\"Calling\",\"gold\":\"Gold\","
                        + "\"level\":\"Level\",\"xp\":\"Experience\",\"freexp\":\"Experience to spend\"}",
                "Char.Status {\"name\":\"Ann\",\"race\":\"Islander\",\"class\":\"Wayfarer\",\"gold\":\"25\"}");
        assertThat(told(ANN)).isEmpty();
        assertThat(told(new ClientFact.Character("id-1", "Ann", "Ann", "Islander", "Wayfarer", 7)))
                .containsExactly("Char.Status {\"gold\":\"7\"}");
    }

    @Test
    void howOneFaresIsSaidInFull() {
        supports("[\"Char 1\"]");

        assertThat(told(new ClientFact.Vitals(
                        new ClientFact.Pool(41, 50), new ClientFact.Pool(50, 55), new ClientFact.Pool(0, 20))))
                .containsExactly("Char.Vitals {\"hp\":\"41\",\"maxhp\":\"50\",\"mp\":\"50\",\"maxmp\":\"55\",\"ep\":\"0\","
                        + "\"maxep\":\"20\"}");
    }

    @Test
    void ofWhatOneHasComeToOnlyChangesAreSaidLater() {
        supports("[\"Char 1\"]");

        assertThat(told(new ClientFact.Standing(1, 250, 1000, 250, List.of(new ClientFact.Ability("strength", 10)))))
                .containsExactly("Char.Status {\"level\":\"1\",\"xp\":\"250\",\"maxxp\":\"1000\",\"freexp\":\"250\","
                        + "\"strength\":\"10\"}");
        assertThat(told(new ClientFact.Standing(2, 250, 1000, 950, List.of(new ClientFact.Ability("strength", 10)))))
                .containsExactly("Char.Status {\"level\":\"2\",\"freexp\":\"950\"}");
    }

    @Test
    void whoAsksAnewIsToldAllAnew() {
        supports("[\"Char 1\"]");
        told(ANN);
        supports("[]");
        supports("[\"Char 1\"]");

        assertThat(told(ANN)).hasSize(3);
    }

    @Test
    void thingsAreListedWithTheirPlaceAndWhatTheyAre() {
        supports("[\"Char.Items 1\"]");

        assertThat(told(
                        new ClientFact.Things(new Carried(), List.of(ROPE)),
                        new ClientFact.Things(new Ground(7), List.of(CHEST, CAT)),
                        new ClientFact.Things(new ClientFact.Within("i2"), List.of())))
                .containsExactly(
                        "Char.Items.List {\"location\":\"inv\",\"items\":[{\"id\":\"i1\","
                                + "\"name\":\"a \\\"rope\\\"\\\\\\u001B[31m\",\"icon\":\"\",\"attrib\":\"t\"}]}",
                        "Char.Items.List {\"location\":\"room\",\"items\":["
                                + "{\"id\":\"i2\",\"name\":\"a chest\",\"icon\":\"container\",\"attrib\":\"c\"},"
                                + "{\"id\":\"town/cat\",\"name\":\"a cat\",\"icon\":\"\",\"attrib\":\"m\"}]}",
                        "Char.Items.List {\"location\":\"repi2\",\"items\":[]}");
    }

    @Test
    void thingsComeGoAndChange() {
        supports("[\"Char.Items 1\"]");
        var item = "{\"id\":\"i2\",\"name\":\"a chest\",\"icon\":\"container\",\"attrib\":\"c\"}";

        assertThat(told(
                        new ClientFact.ThingCame(new Ground(7), CHEST),
                        new ClientFact.ThingWent(new Carried(), CHEST),
                        new ClientFact.ThingChanged(new Carried(), CHEST)))
                .containsExactly(
                        "Char.Items.Add {\"location\":\"room\",\"item\":" + item + "}",
                        "Char.Items.Remove {\"location\":\"inv\",\"item\":" + item + "}",
                        "Char.Items.Update {\"location\":\"inv\",\"item\":" + item + "}");
    }

    @Test
    void questionsAboutThingsGoToTheGame() {
        gmcp.received("Char.Items.Inv");
        gmcp.received("char.items.room");
        gmcp.received("Char.Items.Contents \"repi2\"");
        gmcp.received("Char.Items.Contents 17");
        gmcp.received("Char.Items.Contents [1]");
        gmcp.received("Char.Items.Contents \"" + "x".repeat(65) + "\"");

        assertThat(wire.heard).containsExactly(
                new FactQuestion.Again(FactKind.CARRIED), new FactQuestion.Again(FactKind.LYING),
                new FactQuestion.Inside("i2"), new FactQuestion.Inside("17"));
    }

    @Test
    void aRoomHasWhatEachMapperWants() {
        supports("[\"Room 1\"]");

        assertThat(told(new ClientFact.Room(
                        12, "town/steps", "The \"Steps\"", "Wet.\nVery.", new ClientFact.Area(3, "town", "Town"), "",
                        new ClientFact.Spot(2, -1, 0),
                        List.of(new ClientFact.Way("n", 11), new ClientFact.Way("in", 40)))))
                .containsExactly("Room.Info {\"num\":12,\"id\":\"town/steps\",\"name\":\"The \\\"Steps\\\"\","
                        + "\"area\":\"Town\",\"zone\":\"town\",\"environment\":\"default\",\"terrain\":\"default\","
                        + "\"coords\":\"3,2,-1,0\",\"map\":\"\",\"description\":\"Wet.\\nVery.\","
                        + "\"x\":2,\"y\":-1,\"map_layer\":0,\"details\":[],"
                        + "\"coord\":{\"id\":3,\"x\":2,\"y\":-1,\"cont\":0},\"exits\":{\"n\":11,\"in\":40}}");
    }

    @Test
    void peopleComeAndGo() {
        supports("[\"Room 1\"]");
        var bob = new Person("Bob", "Bob");

        assertThat(told(
                        new ClientFact.Players(12, List.of(bob)), new ClientFact.PlayerCame(bob),
                        new ClientFact.PlayerWent(bob), new ClientFact.NoWay("sw")))
                .containsExactly(
                        "Room.Players [{\"name\":\"Bob\",\"fullname\":\"Bob\"}]",
                        "Room.AddPlayer {\"name\":\"Bob\",\"fullname\":\"Bob\"}",
                        "Room.RemovePlayer \"Bob\"",
                        "Room.WrongDir \"sw\"");
    }

    @Test
    void talkGoesToWhoHasNotAskedForIt() {
        assertThat(told(
                        new ClientFact.Channels(List.of(new ClientFact.Channel("gossip", "talk", "gossip", true))),
                        new ClientFact.Spoken("gossip", "Bob", "[gossip] Bob: \"\u0007", "\"\u0007"),
                        new ClientFact.Online(List.of("Ann"))))
                .endsWith(
                        "Comm.Channel.List [{\"name\":\"gossip\",\"caption\":\"talk\",\"command\":\"gossip\",\"enabled\":true}]",
                        "Comm.Channel.Text {\"channel\":\"gossip\",\"talker\":\"Bob\","
                                + "\"text\":\"[gossip] Bob: \\\"\\u0007\",\"message\":\"\\\"\\u0007\"}",
                        "Comm.Channel.Players [{\"name\":\"Ann\"}]");
    }

    @Test
    void whoIsOnIsAskedOfTheGame() {
        gmcp.received("Comm.Channel.Players");

        assertThat(wire.heard).containsExactly(new FactQuestion.WhoIsOn());
    }

    @Test
    void soundsHaveAPlaceForWhoWantsThem() {
        sent();
        gmcp.received("Core.Supports.Set [\"Client.Media 1\"]");
        gmcp.received("Core.Supports.Add [\"Room 1\"]");

        assertThat(sent()).containsExactly("Client.Media.Default {\"url\":\"https://mud.example/media/\"}");
    }

    @Test
    void discordIsToldTheGameAndNoName() {
        sent();
        gmcp.received("External.Discord.Hello {\"private\":false}");
        gmcp.received("External.Discord.Get");

        var status = "External.Discord.Status {\"game\":\"Lantern Coast\",\"starttime\":1763900000}";
        assertThat(sent()).containsExactly(
                "External.Discord.Info {\"inviteurl\":\"https://discord.example/x\",\"applicationid\":\"42\"}",
                status, status);
    }

    @Test
    void discordIsToldNothingWithoutAName() {
        var silent = new Gmcp(
                AllPackages.found(new GmcpProperties("", new GmcpProperties.Discord("", "", ""))), wire);
        sent();

        silent.received("External.Discord.Hello");
        silent.received("Core.Supports.Set [\"Client.Media 1\"]");

        assertThat(sent()).isEmpty();
    }

    @Test
    void aPasswordIsAskedForOnceAndTakenOnlyThen() {
        supports("[\"Char.Login 1\"]");
        gmcp.received("Char.Login.Credentials {\"account\":\"ann\",\"password\":\"early\"}");

        assertThat(told(new ClientFact.SignIn(true), new ClientFact.SignIn(true)))
                .containsExactly("Char.Login.Default {\"type\":[\"password-credentials\"]}");
        gmcp.received("Char.Login.Credentials {\"account\":\"ann\",\"password\":\"pass\"}");
        gmcp.received("Char.Login.Credentials {}");
        gmcp.received("Char.Login.Credentials [\"x\"]");
        assertThat(told(new ClientFact.SignInAnswer(false, "No."), new ClientFact.SignInAnswer(true, "")))
                .containsExactly(
                        "Char.Login.Result {\"success\":false,\"message\":\"No.\"}", "Char.Login.Result {\"success\":true}");
        told(new ClientFact.SignIn(false));
        gmcp.received("Char.Login.Credentials {\"account\":\"ann\",\"password\":\"late\"}");
        assertThat(wire.heard).containsExactly("ann/pass", "/", "/");
    }

    @Test
    void thePasswordIsAskedForWhenTheClientSaysLaterThatItHasOne() {
        sent();
        told(new ClientFact.SignIn(true));

        gmcp.received("Core.Supports.Set [\"Char.Login 1\"]");

        assertThat(sent()).containsExactly("Char.Login.Default {\"type\":[\"password-credentials\"]}");
    }

    @Test
    void eachPackageTellsOfItself() {
        for (GmcpPackage one : AllPackages.found()) {
            assertThat(one.notes().about()).as(one.name()).isNotBlank();
            assertThat(one.notes().messages()).as(one.name()).isNotEmpty().allSatisfy(entry ->
                    assertThat(entry.example().name()).startsWith(one.name() + "."));
        }
    }

    @Test
    void aClientComesBackByItsTokenWhereAPasswordMayBeTyped() {
        supports("[\"Session 1\"]");
        assertThat(wire.keepsToken).isFalse();
        gmcp.received("Session.Resume {\"token\":\"t\"}");
        assertThat(wire.heard).isEmpty();

        assertThat(told(new ClientFact.SignIn(true))).containsExactly("Session.Default");
        assertThat(wire.keepsToken).isTrue();
        gmcp.received("Session.Resume {\"token\":\"t\",\"seen\":12}");
        gmcp.received("session.resume {\"token\":\"t\",\"seen\":\"x\"}");
        assertThat(wire.heard).containsExactly("t@12", "t@null");
        told(new ClientFact.SignIn(false));
        gmcp.received("Session.Resume {\"token\":\"t\"}");
        assertThat(wire.heard).hasSize(2);
        assertThat(wire.keepsToken).isTrue();
    }

    @Test
    void marksAndTokensGoToWhoAskedForThemAndAreConfirmed() {
        sent();
        gmcp.tell(SessionMessages.mark(3));
        assertThat(sent()).isEmpty();
        supports("[\"Session 1\"]");

        gmcp.tell(SessionMessages.mark(30064771090L));
        gmcp.tell(SessionMessages.token("s"));
        gmcp.received("Session.Seen {\"number\":30064771090}");
        gmcp.received("Session.Seen {\"number\":1.5}");
        gmcp.received("Session.Seen");

        assertThat(sent()).containsExactly("Session.Mark {\"number\":30064771090}", "Session.Token {\"token\":\"s\"}");
        assertThat(wire.heard).containsExactly(30064771090L);
    }
}
