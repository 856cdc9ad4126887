package org.jventure.gmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;

class GmcpTest {

    private final List<String> sent = new ArrayList<>();
    private final List<String> forwarded = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Gmcp gmcp = new Gmcp(List.of(
            new Noting("Char", false), new Noting("Char.Items", false), new Noting("Comm.Channel", true)), new Ends());

    @Test
    void aParentAsksForItsChildren() {
        gmcp.received("Core.Supports.Set [\"Char 1\", \"Room.Info 1\"]");

        tell("Char.Vitals", "Char.Items.List", "Room.Info", "Room.Players", "Character.Name");

        assertThat(sent).containsExactly("Char.Vitals", "Char.Items.List", "Room.Info");
    }

    @Test
    void whatIsAskedForGrowsAndShrinksAndIsReplaced() {
        gmcp.received("Core.Supports.Set [\"Char 1\"]");
        gmcp.received("core.supports.add [\"room 1\"]");
        gmcp.received("Core.Supports.Remove [\"Char\"]");
        tell("Char.Vitals", "Room.Info");
        gmcp.received("Core.Supports.Set [\"Char 1\", \"Room 0\"]");
        tell("Char.Vitals", "Room.Info");

        assertThat(sent).containsExactly("Room.Info", "Char.Vitals");
    }

    @Test
    void packagesHearWhenThatChanges() {
        gmcp.received("Core.Supports.Set [\"Char 1\"]");

        assertThat(heard).hasSize(3).allMatch(word -> word.endsWith("supports changed"));
    }

    /** Mudlet never asks for it by itself, and its players want to read channels all the same. */
    @Test
    void whatIsUngatedGoesToEverybody() {
        tell("Comm.Channel.Text", "Comm.Other", "Char.Vitals");

        assertThat(sent).containsExactly("Comm.Channel.Text");
    }

    @Test
    void theLongestNameThatFitsHears() {
        gmcp.received("Char.Items.Inv");
        gmcp.received("char.Name");
        gmcp.received("CHAR.ITEMS.Contents 7");

        assertThat(heard).containsExactly("Char.Items: Char.Items.Inv", "Char: char.Name", "Char.Items: CHAR.ITEMS.Contents 7");
    }

    @Test
    void whatBelongsToNoPackageGoesToTheSession() {
        gmcp.received("External.Discord.Hello");

        assertThat(forwarded).containsExactly("External.Discord.Hello");
    }

    @Test
    void helloAndPingAreAnswered() {
        gmcp.received("Core.Hello {\"client\":\"Mudlet\",\"version\":\"4.18\"}");
        gmcp.received("Core.Hello [1]");
        gmcp.received("Core.Ping");
        gmcp.received("Core.KeepAlive");

        assertThat(heard).containsExactly("Mudlet 4.18", " ");
        assertThat(sent).containsExactly("Core.Ping");
    }

    @Test
    void whatIsNoMessageIsNothing() {
        for (var nonsense : List.of(
                "", " ", ".", "Core.", "1.2", "Char.Name {", "Char.Name {} x", "Char.Name {\"a\":1,\"a\":2}", "Char\0.Name",
                "x".repeat(65), "Char.Name " + "[".repeat(17) + "]".repeat(17), "Char.Name 1e999999999999999999999999999999999")) {
            gmcp.received(nonsense);
        }

        assertThat(heard).isEmpty();
        assertThat(forwarded).isEmpty();
        assertThat(GmcpMessage.heard("Char.Name " + "[".repeat(16) + "]".repeat(16))).isPresent();
    }

    @Test
    void aClientCannotAskForEndlesslyMuch() {
        var many = new StringBuilder("Core.Supports.Set [\"Char 1\"");
        for (int i = 0; i < 500; i++) {
            many.append(",\"M").append(i).append(" 1\"");
        }

        gmcp.received(many.append("]").toString());
        tell("M98.X", "M99.X");

        assertThat(sent).containsExactly("M98.X");
    }

    @Test
    void aMessageOfOursHasAProperName() {
        assertThatThrownBy(() -> GmcpMessage.of("no name")).isInstanceOf(IllegalArgumentException.class);
        assertThat(GmcpMessage.of("Char.Name").value().isMissingNode()).isTrue();
        assertThat(GmcpMessage.of("Char.Name", new GmcpMessage("X", "{\"a\":[1]}").value()).payload())
                .isEqualTo("Char.Name {\"a\":[1]}");
    }

    private void tell(String... names) {
        for (var name : names) {
            gmcp.tell(GmcpMessage.of(name));
        }
    }

    private final class Noting implements GmcpPackage {

        private final String name;
        private final boolean ungated;

        Noting(String name, boolean ungated) {
            this.name = name;
            this.ungated = ungated;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isUngated() {
            return ungated;
        }

        @Override
        public PackageNotes notes() {
            return PackageNotes.of("Notes what is said.");
        }

        @Override
        public Conversation begin(GmcpClient client) {
            return new Conversation() {
                @Override
                public void received(GmcpMessage message) {
                    heard.add(name + ": " + message.payload());
                }

                @Override
                public void supportsChanged() {
                    heard.add(name + ": supports changed");
                }
            };
        }
    }

    private final class Ends implements Gmcp.Wire {

        @Override
        public void send(GmcpMessage message) {
            sent.add(message.payload());
        }

        @Override
        public void introduced(String name, String version) {
            heard.add(name + " " + version);
        }

        @Override
        public void forward(GmcpMessage message) {
            forwarded.add(message.payload());
        }

        @Override
        public void ask(FactQuestion question) {}

        @Override
        public void type(String line) {}

        @Override
        public void signIn(String name, String password) {}

        @Override
        public void resume(String token, @Nullable Long seen) {}

        @Override
        public void keepsToken(boolean keeps) {}

        @Override
        public void seen(long mark) {}

        @Override
        public void want(Set<FactKind> facts) {}
    }
}
