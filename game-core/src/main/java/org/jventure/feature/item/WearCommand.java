package org.jventure.feature.item;

import java.util.ArrayList;
import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.Selector;
import org.jventure.feature.look.ItemView;
import org.jventure.rules.item.Dressing;
import org.jventure.rules.item.Equipment.Purpose;
import org.jventure.text.StyledText;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Item;
import org.springframework.stereotype.Component;

@Component
final class WearCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS,
                        List.of("wear"),
                        List.of("wear <thing>", "wear all"),
                        "Put on something that you carry.")
                .explained("There are ten places for it, from head to feet, and one thing fits on each: what was there is taken off."
                                + " 'equipment' shows them all.",
                        "'wear all' fills the places that are free.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var name = arguments.rest("Wear what?");
        var selector = Selector.of(name);
        if (selector.isAll()) {
            wearAll(turn, name);
            return;
        }
        var item = Reach.owned(turn, name);
        var off = wear(turn, item);
        tell(turn, off.isEmpty() ? StyledText.EMPTY : ItemView.list(off), List.of(item));
    }

    private static List<Item> wear(Turn turn, Item item) {
        var outfit = turn.world().outfitOf(turn.actor().id());
        return Attire.change(turn, item, outfit.wear(Attire.equipment(item), turn.actor().growth().level()));
    }

    private static void wearAll(Turn turn, String name) {
        var on = new ArrayList<Item>();
        for (Item item : Reach.owned(turn)) {
            var outfit = turn.world().outfitOf(turn.actor().id());
            var isFree = item.prototype().traits().purpose() instanceof Purpose.Armour(var slot)
                    && !outfit.worn().containsKey(slot);
            if (isFree && Reach.fits(item, name)
                    && outfit.wear(Attire.equipment(item), turn.actor().growth().level())
                            instanceof Dressing.Done(var after, var off)) {
                Attire.put(turn, after, off);
                on.add(item);
            }
        }
        if (on.isEmpty()) {
            throw new Refusal("You carry nothing that you could put on besides what you wear.");
        }
        tell(turn, StyledText.EMPTY, on);
    }

    private static void tell(Turn turn, StyledText off, List<Item> on) {
        turn.emitToRoom(new GearEvent.PutOn(turn.actor().id(), turn.actor().styledName(), off, ItemView.list(on)));
    }
}
