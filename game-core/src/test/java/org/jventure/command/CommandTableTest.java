package org.jventure.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.kernel.Role;
import org.jventure.turn.Turn;

class CommandTableTest {

    private record Named(CommandSpec spec) implements Command {

        Named(String... verbs) {
            this(CommandSpec.of(Topic.LOOKING, List.of(verbs), List.of(verbs[0]), "A test."));
        }

        @Override
        public void perform(Turn turn, Arguments arguments) {}
    }

    private final Command look = new Named("look", "l");
    private final Command say = new Named("say", "'");
    private final Command score = new Named("score");
    private final Command go = new Named("go", "north", "n");
    private final Command quit = new Named(
            CommandSpec.of(Topic.YOURSELF, List.of("quit"), List.of("quit"), "A test.").typedInFull());
    private final CommandTable table = new CommandTable(List.of(look, say, score, go, quit));

    private Command parsed(String line) {
        return table.parse(line).orElseThrow().command();
    }

    @Test
    void aVerbIsFoundAsItStands() {
        assertThat(parsed("look")).isSameAs(look);
        assertThat(parsed("  LOOK  at cat ")).isSameAs(look);
        assertThat(table.parse("look  at  cat ").orElseThrow().arguments()).isEqualTo(new Arguments("look", "at  cat"));
        assertThat(table.parse("look\tat cat").orElseThrow().arguments().text()).isEqualTo("at cat");
    }

    @Test
    void theBeginningOfAVerbIsEnoughAndTheAlphabetDecides() {
        assertThat(parsed("s")).isSameAs(say);
        assertThat(parsed("sc")).isSameAs(score);
        assertThat(table.parse("nor").orElseThrow().arguments().verb()).isEqualTo("north");
        assertThat(parsed("l")).isSameAs(look);
    }

    @Test
    void whatWouldHurtMustBeTypedInFull() {
        assertThat(table.parse("qui")).isEmpty();
        assertThat(parsed("quit")).isSameAs(quit);
        assertThat(table.find("q")).isEmpty();
    }

    @Test
    void aSymbolNeedsNoBlankBehindIt() {
        assertThat(table.parse("'hello all").orElseThrow().arguments()).isEqualTo(new Arguments("'", "hello all"));
        assertThat(table.parse("' hello").orElseThrow().arguments().text()).isEqualTo("hello");
    }

    @Test
    void whatIsNoVerbIsNotFound() {
        assertThat(table.parse("dance")).isEmpty();
        assertThat(table.parse("")).isEmpty();
        assertThat(table.parse("   ")).isEmpty();
        assertThat(table.parse("!")).isEmpty();
        assertThat(table.parse("looks")).isEmpty();
    }

    @Test
    void slipsOfFingersAreGuessed() {
        assertThat(table.similar("loko")).containsExactly("look");
        assertThat(table.similar("scroe")).containsExactly("score");
        assertThat(table.similar("nroth")).containsExactly("north");
        assertThat(table.similar("dance")).isEmpty();
        assertThat(table.similar("x".repeat(10_000))).isEmpty();
    }

    @Test
    void whatIsForStaffIsNoWordToOthers() {
        var cluster = new Named(
                CommandSpec.of(Topic.STAFF, List.of("cluster"), List.of("cluster"), "A test.").forStaff(Role.BUILDER));
        var all = new CommandTable(List.of(look, cluster));

        var players = all.knownTo(Role.PLAYER);
        assertThat(players.parse("cluster")).isEmpty();
        assertThat(players.parse("clu")).isEmpty();
        assertThat(players.find("cluster")).isEmpty();
        assertThat(players.similar("clustre")).isEmpty();
        assertThat(players.all()).containsExactly(look);

        assertThat(all.knownTo(Role.BUILDER).all()).containsExactly(cluster, look);
        assertThat(all.knownTo(Role.ADMIN).find("clu")).contains(cluster);
        assertThat(all.knownTo(Role.ADMIN).similar("clustre")).containsExactly("cluster");
    }

    @Test
    void twoCommandsCanNotClaimOneVerb() {
        assertThatThrownBy(() -> new CommandTable(List.of(look, new Named("peer", "l"))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("claim the verb 'l'");
    }
}
