package org.jventure.feature.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.escrow.Parcel;
import org.jventure.escrow.Parcels.Counter;
import org.jventure.feature.item.Reach;
import org.jventure.feature.money.Coins;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Question;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.ItemPrototype;

/** How parcels are listed, and chosen from a list: by number, by what is in them, or all. */
final class ParcelList {

    private static final String TOO_LATE = "Your parcels could not be looked up in time, and nothing was done with them: ask again.";

    private ParcelList() {}

    /** Asks what the actor has to do with. */
    static void ask(Turn turn, BiConsumer<Turn, Counter> then) {
        var self = turn.actor().id();
        turn.ask(new Question<>(rows -> rows.parcels().counter(self), then, TOO_LATE));
    }

    static void show(Turn turn, Counter counter) {
        if (counter.waiting().isEmpty() && counter.underWay().isEmpty()) {
            turn.answer("No parcel waits for you, and none of yours is under way.");
            return;
        }
        var lines = new ArrayList<StyledText>();
        var self = turn.actor().id();
        add(turn, lines, "Waiting for you:", counter.waiting(), parcel ->
                parcel.sender().equals(self) ? ", back from " + parcel.recipientName() : " from " + parcel.senderName());
        add(turn, lines, "Sent by you, and not collected yet:", counter.underWay(), parcel -> " for " + parcel.recipientName());
        turn.answer(StyledText.lines(lines));
    }

    private static void add(
            Turn turn, List<StyledText> lines, String heading, List<Parcel> parcels, Function<Parcel, String> whose) {
        if (parcels.isEmpty()) {
            return;
        }
        lines.add(StyledText.of(Style.HEADING, heading));
        for (int i = 0; i < parcels.size(); i++) {
            var parcel = parcels.get(i);
            lines.add(StyledText.plain("%4d".formatted(i + 1))
                    .then(StyledText.sign(Style.PLAIN, "  ", ": "))
                    .then(content(turn, parcel))
                    .then(StyledText.plain(whose.apply(parcel))));
        }
    }

    static StyledText content(Turn turn, Parcel parcel) {
        return parcel.coins() > 0
                ? Coins.styled(parcel.coins())
                : StyledText.of(Style.ITEM, kind(turn, parcel).map(ItemPrototype::name).orElse("something"));
    }

    private static java.util.Optional<ItemPrototype> kind(Turn turn, Parcel parcel) {
        return java.util.Optional.ofNullable(parcel.thing()).flatMap(turn.world()::prototype);
    }

    /** Those that are meant. */
    static List<Parcel> chosen(Turn turn, List<Parcel> parcels, String words) {
        if (words.matches("0*[0-9]{1,3}")) {
            int number = Integer.parseInt(words);
            return number >= 1 && number <= parcels.size() ? List.of(parcels.get(number - 1)) : List.of();
        }
        return TargetFinder.each(parcels, Selector.of(words), parcel -> keywords(turn, parcel));
    }

    /**
     * Those of the chosen that fit into the actor's hands.
     *
     * @param otherwise what is to be said of the others if none fits
     */
    static List<Parcel> carriable(Turn turn, List<Parcel> chosen, String otherwise) {
        var carriable = new ArrayList<>(chosen.stream().filter(parcel -> parcel.thing() == null).toList());
        var kinds = new ArrayList<ItemPrototype>();
        for (Parcel parcel : chosen) {
            if (parcel.thing() != null) {
                var more = new ArrayList<>(kinds);
                kind(turn, parcel).ifPresent(more::add);
                if (Reach.canCarry(turn, more)) {
                    kinds = more;
                    carriable.add(parcel);
                }
            }
        }
        if (carriable.isEmpty()) {
            throw new Refusal("You can't carry any more. " + otherwise);
        }
        return carriable;
    }

    private static List<String> keywords(Turn turn, Parcel parcel) {
        return parcel.coins() > 0
                ? List.of("coins", "gold", String.valueOf(parcel.coins()))
                : kind(turn, parcel).map(ItemPrototype::keywords).orElse(List.of("something"));
    }
}
