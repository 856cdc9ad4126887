package org.jventure.feature.parcel;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.escrow.Parcel;
import org.jventure.escrow.Parcels;
import org.jventure.escrow.Parcels.Counter;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.Question;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

/** Decides that parcels are the actor's; what is in them then comes as everything that is due does. */
@Component
final class CollectCommand implements Command {

    static final String TOO_LATE = "Your parcel takes a while: it comes by itself, or 'parcels' tells where it is.";

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS,
                        List.of("collect"),
                        List.of("collect", "collect <thing>", "collect <number>"),
                        "Take what has come for you by parcel: all of it, or what you name.")
                .explained("'parcels' lists and numbers what waits for you.",
                        "Who sent a parcel can take it back until you collect it.")
                .typedInFull();
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var what = arguments.isEmpty() ? "all" : arguments.text();
        ParcelList.ask(turn, (later, counter) -> choose(later, counter, what));
    }

    private static void choose(Turn turn, Counter counter, String what) {
        var chosen = ParcelList.chosen(turn, counter.waiting(), what).stream()
                .filter(parcel -> parcel.dueTo() == null)
                .toList();
        if (chosen.isEmpty()) {
            turn.receive(); // whatever is due already
            if (counter.waiting().isEmpty()) {
                turn.answer("No parcel waits for you.");
            } else if (counter.waiting().stream().allMatch(parcel -> parcel.dueTo() == null)) {
                turn.answer("No parcel with '" + what + "' waits for you.");
            }
            return;
        }
        collect(turn, ParcelList.carriable(turn, chosen, "What has come for you will wait."));
    }

    private static void collect(Turn turn, List<Parcel> parcels) {
        var self = turn.actor().id();
        turn.ask(new Question<>(rows -> lost(rows.parcels(), parcels, self), CollectCommand::decided, TOO_LATE));
    }

    /** Those that are not the recipient's, because somebody was faster. */
    private static List<Parcel> lost(Parcels rows, List<Parcel> parcels, CharacterId recipient) {
        return parcels.stream().filter(parcel -> !rows.collect(parcel.id(), recipient)).toList();
    }

    private static void decided(Turn turn, List<Parcel> lost) {
        lost.forEach(parcel -> turn.answer(StyledText.plain(parcel.senderName() + " has taken ")
                .then(ParcelList.content(turn, parcel))
                .then(StyledText.plain(" back before you came."))));
        turn.receive();
    }
}
