package org.jventure.feature.item;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.look.ItemView;
import org.jventure.rules.item.Outfit.Hand;
import org.jventure.text.StyledText;
import org.jventure.turn.Turn;
import org.jventure.world.Item;
import org.springframework.stereotype.Component;

@Component
final class WieldCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS,
                        List.of("wield"),
                        List.of("wield <weapon>", "wield right <weapon>", "wield left <weapon>"),
                        "Take a weapon that you carry into your hand.")
                .explained("It goes into the right hand unless you say left; some need both. What was there is put away.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var question = "Wield what?";
        arguments.rest(question);
        var isLeft = arguments.startsWith("left");
        var hand = isLeft ? Hand.LEFT : Hand.RIGHT;
        var named = isLeft || arguments.startsWith("right") ? arguments.afterWord().without("hand") : arguments;
        var item = Reach.owned(turn, named.rest(question));
        var outfit = turn.world().outfitOf(turn.actor().id());
        var off = Attire.change(turn, item, outfit.wield(Attire.equipment(item), hand, turn.actor().growth().level()));
        tell(turn, off, turn.world().item(item.id()).orElseThrow());
    }

    private static void tell(Turn turn, List<Item> off, Item item) {
        turn.emitToRoom(new GearEvent.Wielded(
                turn.actor().id(),
                turn.actor().styledName(),
                off.isEmpty() ? StyledText.EMPTY : ItemView.list(off),
                ItemView.list(List.of(item)),
                java.util.Objects.requireNonNull(item.worn())));
    }
}
