package org.jventure.content.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jventure.command.Command;
import org.jventure.kernel.Role;
import org.jventure.testing.GameRules;

class ClicksTest {

    private static final Set<String> HARMFUL = Set.of("give", "parcel", "tell", "quit", "alias");

    private static boolean isHarmful(Command command) {
        return command.spec().role() != Role.PLAYER || HARMFUL.contains(command.spec().name());
    }

    @Test
    void noClickDoesWhatStaffDoNorGivesTellsOrLeavesHoweverShortItIsWritten() {
        var commands = GameRules.commands();
        for (Command command : commands.all()) {
            for (String verb : command.spec().verbs()) {
                for (int end = 1; end <= verb.length(); end++) {
                    var line = " " + verb.substring(0, end).toUpperCase(java.util.Locale.ROOT) + "\tx";
                    if (commands.parse(line).filter(call -> isHarmful(call.command())).isPresent()) {
                        assertThat(Clicks.refusedVerb(line)).as(line).isNotEmpty();
                    }
                }
                assertThat(Clicks.refusedVerb(verb + " x").isEmpty()).as(verb).isEqualTo(!isHarmful(command));
            }
        }
    }

    @Test
    void markupThatSendsThemIsAMistake() {
        assertThat(MarkupRule.check("{exit send='zone release town'}north{/exit}", Set.of())).singleElement()
                .isEqualTo(new Finding("{exit send='zone release town'}",
                        "'{exit send='zone release town'}' sends 'zone', which a click may not",
                        "let players type that themselves"));
        assertThat(MarkupRule.check("{exit send='north'}north{/exit}", Set.of())).isEmpty();
    }
}
