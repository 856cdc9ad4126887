package org.jventure.feature.parcel;

import java.util.List;
import org.jventure.escrow.Parcel;
import org.jventure.escrow.Parcels.Counter;
import org.jventure.text.StyledText;
import org.jventure.turn.Question;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;

/** Decides that a parcel goes back to its sender; what is in it then comes as everything that is due does. */
final class RecalledParcel {

    private RecalledParcel() {}

    static void recall(Turn turn, String what) {
        ParcelList.ask(turn, (later, counter) -> choose(later, counter, what));
    }

    private static void choose(Turn turn, Counter counter, String what) {
        var chosen = ParcelList.chosen(turn, counter.underWay(), what);
        if (chosen.isEmpty()) {
            throw new Refusal(counter.underWay().isEmpty()
                    ? "None of your parcels is under way."
                    : "None of your parcels under way is '" + what + "'. 'parcels' lists them.");
        }
        var carriable = ParcelList.carriable(turn, chosen, "Your parcels stay under way.");
        var self = turn.actor().id();
        turn.ask(new Question<>(
                rows -> carriable.stream().filter(parcel -> !rows.parcels().recall(parcel.id(), self)).toList(),
                RecalledParcel::decided,
                CollectCommand.TOO_LATE));
    }

    private static void decided(Turn turn, List<Parcel> lost) {
        lost.forEach(parcel -> turn.answer(StyledText.plain(parcel.recipientName() + " has collected ")
                .then(ParcelList.content(turn, parcel))
                .then(StyledText.plain(" already."))));
        turn.receive();
    }
}
