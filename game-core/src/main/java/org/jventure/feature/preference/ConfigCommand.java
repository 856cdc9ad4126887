package org.jventure.feature.preference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Spelling;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

/** All settings in one place. */
@Component
final class ConfigCommand implements Command {

    private final List<Setting> settings;

    ConfigCommand(List<Setting> settings) {
        this.settings = settings.stream().sorted(Comparator.comparing(ConfigCommand::name)).toList();
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("config", "settings"),
                        List.of("config", "config <setting>", "config <setting> <value>"),
                        "See all that you can set, and set it.")
                .explained("Each setting is a command too: 'config width 80' is the same as 'width 80'.")
                .examples("config", "config width", "config width 80", "config hints off");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.isEmpty()) {
            turn.answer(overview(turn));
            return;
        }
        var word = Words.lowerCase(arguments.word(""));
        var setting = find(word).orElseThrow(() -> unknown(word));
        var value = arguments.afterWord();
        if (value.isEmpty()) {
            turn.answer(StyledText.lines(List.of(line(turn, setting), StyledText.plain(setting.spec().summary()))));
        } else {
            setting.perform(turn, new Arguments(name(setting), value.text()));
        }
    }

    private StyledText overview(Turn turn) {
        return StyledText.lines(List.of(
                Words.listing(
                        StyledText.of(Style.HEADING, "Your settings:"),
                        settings.stream().map(setting -> line(turn, setting)).toList()),
                StyledText.of(Style.HINT, "'config <setting> <value>' sets one; 'help <setting>' says what it can be.")));
    }

    private static StyledText line(Turn turn, Setting setting) {
        return StyledText.clickable(Style.COMMAND, name(setting), "help " + name(setting))
                .then(StyledText.plain(": " + setting.now(turn)));
    }

    /** By name, by any of its verbs, or by how one begins. */
    private Optional<Setting> find(String word) {
        return settings.stream().filter(setting -> setting.spec().verbs().contains(word)).findFirst()
                .or(() -> settings.stream()
                        .filter(setting -> setting.spec().verbs().stream().anyMatch(verb -> verb.startsWith(word)))
                        .findFirst());
    }

    private Refusal unknown(String word) {
        var names = settings.stream().map(ConfigCommand::name).toList();
        return new Refusal("There is no setting '" + word + "'. " + Spelling.nearest(word, names)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("'config' lists them all."));
    }

    private static String name(Setting setting) {
        return setting.spec().name();
    }
}
