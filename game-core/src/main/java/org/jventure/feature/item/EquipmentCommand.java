package org.jventure.feature.item;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Turn;
import org.jventure.world.BodyPart;
import org.jventure.world.Item;

/** What is worn and wielded, place by place. */
@Component
final class EquipmentCommand implements Command {

    private static final int WIDEST = "right hand:".length() + 1;

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.THINGS, List.of("equipment", "eq"), List.of("equipment"), "List what you wear and wield.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var on = new EnumMap<BodyPart, Item>(BodyPart.class);
        for (Item item : Reach.owned(turn)) {
            if (item.worn() instanceof BodyPart part) {
                on.put(part, item);
            }
        }
        if (on.isEmpty()) {
            turn.answer("You wear plain travelling clothes and wield nothing.");
            return;
        }
        var gear = turn.world().gearOf(turn.actor().id());
        turn.answer(StyledText.lines(List.of(
                Words.listing(StyledText.of(Style.HEADING, "You wear and wield:"), entries(on)),
                StyledText.plain(gear.armour() == 0
                        ? "None of it is armour."
                        : "All of it together is worth " + gear.armour() + " armour."))));
    }

    private static List<StyledText> entries(Map<BodyPart, Item> on) {
        var entries = new ArrayList<StyledText>();
        for (BodyPart part : BodyPart.values()) {
            if (!isLeftOut(part, on)) {
                entries.add(entry(part, on));
            }
        }
        return entries;
    }

    /** A thing in both hands is shown once. */
    private static boolean isLeftOut(BodyPart part, Map<BodyPart, Item> on) {
        var isTwoHanded = on.containsKey(BodyPart.BOTH_HANDS);
        return switch (part) {
            case RIGHT_HAND, LEFT_HAND -> isTwoHanded;
            case BOTH_HANDS -> !isTwoHanded;
            default -> false;
        };
    }

    private static StyledText entry(BodyPart part, Map<BodyPart, Item> on) {
        var label = part.word().replace('-', ' ') + ":";
        var item = on.get(part);
        return StyledText.of(Style.LABEL, label)
                .then(StyledText.sign(Style.PLAIN, " ".repeat(WIDEST - label.length()), " "))
                .then(item == null ? StyledText.of(Style.HINT, "nothing") : StyledText.of(Style.ITEM, item.name()));
    }

    /** "You wear nothing on your head." */
    static String nothingAt(BodyPart part) {
        var where = part == BodyPart.NECK || part == BodyPart.WAIST ? "around" : "on";
        return "You wear nothing " + where + " your " + part.word() + ".";
    }
}
