package org.jventure.feature.wizard;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.kernel.Role;
import org.jventure.text.Words;
import org.jventure.turn.ItemDesk;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Item;

/** Where things have been. The question leaves at once: nothing of a turn that comes this far can be undone any more. */
@Component
final class ItemCommand implements Command {

    private static final String TRACE = "item trace <id>";
    private static final String NEARBY = "item trace <thing>";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 32;
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f-]*[0-9][0-9a-f-]*|[a-f-]{8,}");

    private final ItemDesk desk;

    ItemCommand(ItemDesk desk) {
        this.desk = desk;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.STAFF, List.of("item"), List.of(TRACE, NEARBY),
                        "See when and how a thing came into the world, and everywhere it has been since.")
                .explained(
                        "An id may be cut short to its first 8 digits or more. A thing is one that you carry or that lies here.",
                        "Every question is noted, with your name.")
                .examples("item trace 0198c3f2", "item trace lantern")
                .forStaff(Role.ADMIN);
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var deed = arguments.isEmpty() ? "" : Words.lowerCase(arguments.word(""));
        if (deed.isEmpty() || !"trace".startsWith(deed)) {
            throw new Refusal("Write '" + TRACE + "' or '" + NEARBY + "'.");
        }
        var what = arguments.afterWord().rest("Trace what? Write '" + TRACE + "' or '" + NEARBY + "'.");
        desk.trace(turn.actor().id(), digits(turn, what));
    }

    private static String digits(Turn turn, String what) {
        var selector = Selector.of(what);
        var nearby = TargetFinder.one(TargetFinder.carried(turn), selector, TargetFinder::keywords)
                .or(() -> TargetFinder.one(TargetFinder.lying(turn), selector, TargetFinder::keywords));
        return nearby.map(ItemCommand::idOf).orElseGet(() -> typed(what));
    }

    private static String idOf(Item item) {
        return item.id().value().toString().replace("-", "");
    }

    private static String typed(String what) {
        var lower = Words.lowerCase(what);
        var digits = lower.replace("-", "");
        if (!DIGITS.matcher(lower).matches()) {
            throw new Refusal("You see no '" + what + "' here, and it is no id: those have digits and the letters a to f.");
        }
        if (digits.length() < SHORTEST) {
            throw new Refusal("Write at least the first 8 digits of the id.");
        }
        if (digits.length() > LONGEST) {
            throw new Refusal("That is too long for an id: it has 32 digits.");
        }
        return digits;
    }
}
