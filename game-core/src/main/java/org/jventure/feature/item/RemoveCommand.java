package org.jventure.feature.item;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.feature.look.ItemView;
import org.jventure.kernel.ItemId;
import org.jventure.rules.item.Outfit;
import org.jventure.rules.item.Outfit.Hand;
import org.jventure.rules.item.Slot;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.BodyPart;
import org.jventure.world.Item;
import org.springframework.stereotype.Component;

/** Takes off, and puts away, by what it is called or by where it is. */
@Component
final class RemoveCommand implements Command {

    private static final Map<String, Hand> HANDS =
            Map.of("right", Hand.RIGHT, "left", Hand.LEFT, "right hand", Hand.RIGHT, "left hand", Hand.LEFT);

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS,
                        List.of("remove", "unwield"),
                        List.of("remove <thing>", "remove <place>", "remove all", "unwield", "unwield <left or right>"),
                        "Take off what you wear, or put away what you wield.")
                .explained("Places are those that 'equipment' lists: 'remove head', 'unwield left'.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.isEmpty() && arguments.verb().equals("unwield")) {
            takeOff(turn, wielded(turn));
        } else {
            takeOff(turn, meant(turn, arguments.rest("Remove what? 'equipment' lists what you wear and wield.")));
        }
    }

    private static List<Item> wielded(Turn turn) {
        var held = on(turn).stream().filter(RemoveCommand::isInHand).toList();
        if (held.isEmpty()) {
            throw new Refusal("Your hands are empty.");
        }
        return held;
    }

    private static List<Item> meant(Turn turn, String name) {
        var outfit = turn.world().outfitOf(turn.actor().id());
        var lower = Words.lowerCase(name).replaceFirst("^my ", "");
        if (HANDS.get(lower) instanceof Hand hand) {
            return at(turn, outfit.in(hand), "Your " + Words.lowerCase(hand.name()) + " hand is empty.");
        }
        var slot = Slot.named(lower);
        var named = TargetFinder.each(on(turn), Selector.of(name), TargetFinder::keywords);
        if (!named.isEmpty()) {
            return named;
        }
        if (slot.isPresent()) {
            return at(turn, outfit.worn().get(slot.get()), EquipmentCommand.nothingAt(BodyPart.of(slot.get())));
        }
        throw new Refusal(Selector.of(name).isAll()
                ? "You wear and wield nothing."
                : "You wear and wield nothing like '" + name + "'.");
    }

    private static List<Item> at(Turn turn, @Nullable ItemId id, String nothing) {
        if (id == null) {
            throw new Refusal(nothing);
        }
        return turn.world().item(id).stream().toList();
    }

    private static List<Item> on(Turn turn) {
        return Reach.owned(turn).stream().filter(item -> item.worn() != null).toList();
    }

    private static boolean isInHand(Item item) {
        return item.worn() instanceof BodyPart part && part.isHand();
    }

    private static void takeOff(Turn turn, List<Item> items) {
        Outfit outfit = turn.world().outfitOf(turn.actor().id());
        for (Item item : items) {
            outfit = outfit.without(item.id());
        }
        Attire.put(turn, outfit, List.of());
        var actor = turn.actor();
        var worn = items.stream().filter(item -> !isInHand(item)).toList();
        var held = items.stream().filter(RemoveCommand::isInHand).toList();
        if (!worn.isEmpty()) {
            turn.emitToRoom(new GearEvent.TakenOff(actor.id(), actor.styledName(), ItemView.list(worn)));
        }
        if (!held.isEmpty()) {
            turn.emitToRoom(new GearEvent.PutAway(actor.id(), actor.styledName(), ItemView.list(held)));
        }
    }
}
