package org.jventure.admin.telnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.NodeLogs;
import org.jventure.admin.testing.NodeProcess;

/** What new players see who come with the clients of Debian's packages, and what the server learns of these. */
@Timeout(300)
@ExtendWith(NodeLogs.class)
class RealClientsIT {

    private static final String PASSWORD = "stones are heavy";
    private static final int OFFSET = NodeProcess.freeOffset();
    private static final String PORT = String.valueOf(5555 + OFFSET);

    @TempDir
    private static Path folder;

    private static NodeProcess node;

    @BeforeAll
    static void startNode() throws IOException {
        Debian.TMUX.path();
        node = NodeProcess.start(folder.resolve("data"), OFFSET);
        node.awaitReady();
    }

    @AfterAll
    static void stopNode() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void tinTinAgreesToAllThatItKnowsAndTellsOfItself() throws Exception {
        try (var tinTin = tinTin("telling")) {
            signUp(tinTin, "Tella");

            tinTin.type("client");

            tinTin.awaitWords("On the wire: packed in both directions, not encrypted\\.\n\n[^\n]*>");
            assertThat(tinTin.shown())
                    .containsPattern("You use TinTin\\+\\+ 2\\.\\d+\\.\\d+ \\(screen-256color\\)\\.")
                    .contains("It shows: 100 columns, 40 rows, all colours and letters of all languages.")
                    .contains("You both speak: CHARSET, EOR, GMCP, MCCP2, MCCP3, MSSP and NEW-ENVIRON.");
        }
    }

    @Test
    void tinTinHearsByGmcpAndMssp() throws Exception {
        try (var tinTin = tinTin("hearing")) {
            signUp(tinTin, "Heara");
            tinTin.awaitWords("GMCP Room\\.Info \\{[^}]*\"The Ferry Landing\"");
            tinTin.type("#send {\\xFF\\xFA\\xC9Core.Supports.Add [ \"Char.Items 1\" ]\\xFF\\xF0\\}");
            tinTin.awaitWords("GMCP Char\\.Items\\.List "); // also what is asked for amid the game

            play(tinTin, "Heara");

            tinTin.awaitWords("#SESSION 'coast' DIED");
            assertThat(tinTin.shown())
                    .contains("GMCP Core.Ping", "GMCP Char.Name ", "GMCP Room.Players ")
                    .doesNotContain(">\nThe Ferry Landing") // a prompt before the room
                    .containsPattern("GMCP Room\\.Info \\{[^}]*\"The Fish Quay\"")
                    .contains("GMCP Core.Goodbye \"Good-bye.\"")
                    .contains("MSSP PLAYERS ").contains("MSSP CODEBASE JVenture")
                    .contains("> quit\n").contains("Farewell, Heara. All is kept for your return.\n")
                    .doesNotContain(PASSWORD);
        }
    }

    @Test
    void tinTinShowsTextToTheWidthOfItsWindowLive() throws Exception {
        try (var tinTin = tinTin("width")) {
            signUp(tinTin, "Wida");
            tinTin.awaitWords("and a lit window marks the ferry office, which you can go\ninto\\.");

            tinTin.resize(60, 40);
            tinTin.typeUntil("client", "It shows: 60 columns, 40 rows");
            tinTin.type("look");

            tinTin.awaitWords("The ferry has put you down on tarred planks and gone back\ninto the fog without waiting for thanks\\. ");
        }
    }

    @Test
    void wordsOfAllLanguagesCrossAPackedConnectionUnharmed() throws Exception {
        try (var tinTin = tinTin("languages"); var telnet = telnet("languages-heard")) {
            signUp(tinTin, "Linga");
            signUp(telnet, "Lingo");

            tinTin.type("say Grüße aus Kraków, жук, 鯨");

            tinTin.awaitWords("You say, \"Grüße aus Kraków, жук, 鯨\"\n\n[^\n]*>");
            telnet.awaitWords("Linga says, \"Grüße aus Kraków, жук, 鯨\"\n\n[^\n]*>");
        }
    }

    @Test
    void aSessionOfGnuTelnetLooksAsItShould() throws Exception {
        try (var telnet = telnet("plain")) {
            signUp(telnet, "Gnuva");
            play(telnet, "Gnuva");

            telnet.awaitWords("Farewell, Gnuva\\. All is kept for your return\\.\nConnection closed by foreign host\\.\n");
            telnet.awaitEnd();
            assertThat(telnet.shown())
                    .contains("By what name are you known? Gnuva\nNobody is called Gnuva yet.")
                    .contains("Choose a password, 8 letters or more:\nThe same again:\nYour people\n")
                    .contains("which you can go\ninto.\n").as("100 columns")
                    .containsPattern("> say all is well\nYou say, \"all is well\"\n\n[^\n]*> north\n")
                    .doesNotContain("\n\n\n");
            assertClean(telnet.written());
        }
    }

    @Test
    void gnuTelnetTellsItsTerminalAndItsSize() throws Exception {
        try (var telnet = telnet("told")) {
            signUp(telnet, "Gnutold");

            telnet.type("client");
            telnet.awaitWords("It shows: 100 columns, 40 rows, 256 colours and letters of all languages\\.");
            assertThat(telnet.shown()).contains("only its terminal: SCREEN-256COLOR.");
            telnet.resize(61, 30);

            telnet.typeUntil("client", "It shows: 61 columns, 30 rows");
        }
    }

    @Test
    void aSessionOfTinyFugueHasNoEmptyLinesAndPlainLetters() throws Exception {
        try (var fugue = Window.open(folder.resolve("fugue"), 80, 60, Debian.TINYFUGUE.path(), "localhost", PORT);
                var telnet = telnet("fugue-friend")) {
            signUp(fugue, "Fugana");
            signUp(telnet, "Fugafriend");
            fugue.awaitWords("Fugafriend has come into the world\\.");
            telnet.type("say Grüße!");
            fugue.awaitWords("Fugafriend says, \"Grusse!\"\n");
            fugue.type("client");
            fugue.awaitWords("On the wire: packed to you, not encrypted\\.");
            play(fugue, "Fugana");

            fugue.awaitWords("Connection to .* closed by foreign host");
            var shown = fugue.shown();
            assertThat(shown.substring(shown.indexOf("Welcome to The Lantern Coast, Fugana.")))
                    .contains("You use TINYFUGUE (ANSI-ATTR).", "You both speak: EOR and MCCP2.")
                    .contains("\n\nFugafriend has come into the world.\n\nFugafriend says,")
                    .contains("You say, \"all is well\"\n\nThe Fish Quay\n")
                    .contains("Farewell, Fugana. All is kept for your return.\n")
                    .doesNotContain("\n\n\n");
            assertClean(fugue.written());
        }
    }

    @Test
    void aSessionByTlsNeedsNothingButOpenssl() throws Exception {
        try (var openssl = Window.open(folder.resolve("openssl"), 80, 40,
                Debian.OPENSSL.path(), "s_client", "-quiet", "-connect", "localhost:" + (5443 + OFFSET))) {
            signUp(openssl, "Sealed");
            openssl.type("client");
            openssl.awaitWords("On the wire: not packed, encrypted\\.\n\n[^\n]*>");
            play(openssl, "Sealed");

            openssl.awaitEnd();
            assertThat(openssl.shown())
                    .contains("\n            _\n           /_\\ ").as("the signs of what is proposed spoil no line of the picture")
                    .containsPattern("> say all is well\nYou say, \"all is well\"\n\n[^\n]*> north\n")
                    .contains("Farewell, Sealed. All is kept for your return.\n");
        }
    }

    private static Window tinTin(String name) throws IOException, URISyntaxException {
        var facts = Path.of(RealClientsIT.class.getResource("/clients/facts.tin").toURI());
        var window = Window.open(folder.resolve(name), 100, 40, Debian.TINTIN.path(), "-G", "-r", facts.toString());
        try {
            window.awaitWords("EVENTS LOADED");
            window.type("#session coast localhost " + PORT);
            return window;
        } catch (RuntimeException | Error e) {
            window.close();
            throw e;
        }
    }

    private static Window telnet(String name) throws IOException {
        return Window.open(folder.resolve(name), 100, 40, Debian.TELNET.path(), "localhost", PORT);
    }

    private static void signUp(Window client, String name) {
        client.awaitWords("By what name are you known\\?");
        client.type(name);
        client.awaitWords("Begin a new life under that name\\?");
        client.type("yes");
        client.awaitWords("Choose a password");
        client.type(PASSWORD);
        client.awaitWords("The same again:");
        client.type(PASSWORD);
        client.awaitWords("Which people are you of\\?");
        client.type("1");
        client.awaitWords("What is your calling\\?");
        client.type("1");
        client.awaitWords("Welcome to The Lantern Coast, " + name + "\\.[\\s\\S]*Exits: north, east and in\\.\n");
    }

    private static void play(Window client, String name) {
        client.type("say all is well");
        client.awaitWords("You say, \"all is well\"\n");
        client.type("north");
        client.awaitWords("The Fish Quay\n[\\s\\S]*Exits: north, east, south and west\\.\n");
        client.type("quit");
        client.awaitWords("Farewell, " + name + "\\.");
    }

    /** Nothing that a screen can't show, and no secret. */
    private static void assertClean(String written) {
        assertThat(Pattern.compile("[\\x00-\\x06\\x0b\\x0c\\x10-\\x1a\\x1c-\\x1f\\x7f\\xf0-\\xff]").matcher(written).results())
                .as("bytes that are no letters").isEmpty();
        assertThat(written).doesNotContain(PASSWORD);
    }
}
