package org.jventure.feature.look;

import java.util.ArrayList;
import java.util.List;
import org.jventure.codex.Codex;
import org.jventure.codex.item.ItemAspect;
import org.jventure.feature.money.Coins;
import org.jventure.rules.item.Equipment.Purpose;
import org.jventure.rules.item.Slot;
import org.jventure.text.Articles;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.world.BodyPart;
import org.jventure.world.Item;
import org.jventure.world.ItemTraits;
import org.jventure.world.ZoneWorld;

/** What who examines a thing finds out, sentence by sentence. */
final class ItemDetails {

    private ItemDetails() {}

    static StyledText of(ZoneWorld world, Codex codex, Item item) {
        var lines = new ArrayList<StyledText>();
        lines.add(ItemView.of(world, item));
        sentences(world, codex, item).forEach(sentence -> lines.add(StyledText.plain(sentence)));
        return StyledText.lines(lines);
    }

    private static List<String> sentences(ZoneWorld world, Codex codex, Item item) {
        var kind = item.prototype();
        var traits = kind.traits();
        var made = world.compiled(kind);
        var sentences = new ArrayList<String>();
        var does = Measures.effects(codex, made.effects());
        switch (traits.purpose()) {
            case Purpose.Armour(var slot) -> sentences.add("It is worn " + on(slot)
                    + (made.armour() == 0 ? "" : ", worth " + made.armour() + " armour")
                    + (does.isEmpty() ? "." : ": " + does + "."));
            case Purpose.Weapon(var twoHanded) -> sentences.add("It is a weapon for "
                    + (twoHanded ? "both hands" : "one hand") + (does.isEmpty() ? "." : ": " + does + "."));
            case Purpose.Other() -> {}
        }
        traits.aspects().forEach(key -> codex.find(ItemAspect.class, key).ifPresent(aspect -> sentences.add(
                "It is " + aspect.name() + "." + (aspect.description().isEmpty() ? "" : " " + aspect.description().strip()))));
        if (kind.isContainer()) {
            sentences.add("It has room for " + Words.count(kind.capacity(), "thing") + ".");
        }
        if (traits.use() instanceof ItemTraits.Use use) {
            sentences.add(use(codex, item, use));
        }
        if (traits.level() > 1) {
            sentences.add("It takes somebody of level " + traits.level() + ".");
        }
        sentences.add("It weighs " + Measures.weight(world.weightOf(item))
                + (traits.cost() == 0 ? "." : " and is worth " + Coins.words(traits.cost()) + "."));
        if (!traits.bound().isEmpty()) {
            sentences.add(traits.bound());
        }
        if (item.worn() instanceof BodyPart part) {
            sentences.add(part.isHand() ? "You wield it." : "You wear it.");
        }
        return sentences;
    }

    private static String use(Codex codex, Item item, ItemTraits.Use use) {
        var gives = Measures.effects(codex, use.effects());
        var often = use.isEndless() ? ", as often as you like" : item.left() == 1 ? ", once" : ", " + item.left() + " times";
        return "You can %s it%s%s.".formatted(use.word(), gives.isEmpty() ? "" : " for " + gives, often);
    }

    private static String on(Slot slot) {
        return switch (slot) {
            case NECK, WAIST -> "around the " + slot.word();
            case FINGER -> "on a finger";
            case HEAD, SHOULDERS, BACK, CHEST, HANDS, LEGS, FEET -> "on the " + slot.word();
        };
    }
}
