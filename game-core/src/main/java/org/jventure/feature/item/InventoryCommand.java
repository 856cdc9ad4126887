package org.jventure.feature.item;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.look.Measures;
import org.jventure.rules.item.Burden;
import org.jventure.rules.item.Lot;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Turn;
import org.jventure.world.Item;

@Component
final class InventoryCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS, List.of("inventory", "inv", "i"), List.of("inventory", "i"), "List what you carry.")
                .explained("What you wear and wield is on another list, 'equipment', but weighs as well. How much you can carry"
                        + " grows with your strength.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var all = Reach.owned(turn);
        var loose = all.stream().filter(item -> item.worn() == null).toList();
        var lines = new ArrayList<StyledText>();
        lines.add(loose.isEmpty()
                ? StyledText.plain("You are carrying nothing" + (all.isEmpty() ? "." : " but what you wear and wield."))
                : Words.listing(
                        StyledText.of(Style.HEADING, "You are carrying:"),
                        Lot.of(loose, Item::name).stream().map(InventoryCommand::entry).toList()));
        var worn = all.size() - loose.size();
        var burden = turn.world().burdenOf(turn.actor(), turn.now());
        if (worn > 0 || burden.weight() >= burden.mostWeight() / 4) { // of a few light things nobody feels the weight
            lines.add(burden(burden, worn));
        }
        turn.answer(StyledText.lines(lines));
    }

    private static StyledText entry(Lot<Item> lot) {
        var name = StyledText.of(Style.ITEM, lot.first().name());
        return lot.count() == 1 ? name : name.then(StyledText.of(Style.LABEL, " (x" + lot.count() + ")"));
    }

    private static StyledText burden(Burden burden, int worn) {
        var also = worn == 0 ? "" : ", with " + Words.count(worn, "thing") + " that you wear or wield";
        return StyledText.of(Style.LABEL, "That is %s of %s%s.".formatted(
                Measures.weight(burden.weight()), Measures.weight(burden.mostWeight()), also));
    }
}
