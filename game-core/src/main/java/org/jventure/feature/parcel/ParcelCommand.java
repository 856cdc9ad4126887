package org.jventure.feature.parcel;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.escrow.Parcels;
import org.jventure.escrow.Parcels.Addressee;
import org.jventure.feature.item.Reach;
import org.jventure.feature.look.ItemView;
import org.jventure.feature.money.Coins;
import org.jventure.kernel.ItemId;
import org.jventure.text.Articles;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Question;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.springframework.stereotype.Component;

/**
 * Sends a parcel. Whether there is somebody of that name is asked first: until the answer comes nothing has changed, and
 * what was to be sent may be gone.
 */
@Component
final class ParcelCommand implements Command {

    private static final String QUESTION = "Send what to whom? Write 'parcel lantern to ann' or 'parcel 5 coins to ann'.";
    private static final String TOO_LATE = "Your parcel could not be packed in time: it was not sent.";

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS,
                        List.of("parcel"),
                        List.of("parcel <thing> to <who>", "parcel <number> coins to <who>", "parcel recall <thing or number>",
                                "parcel"),
                        "Send something to anybody, wherever in the world or out of it that person is.")
                .explained("One thing goes into a parcel, or coins. A container must be empty.",
                        "Until it is collected you can take it back: 'parcel recall'. 'parcel' alone lists what is under way,"
                                + " and 'collect' takes what has come for you.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.isEmpty()) {
            ParcelList.ask(turn, ParcelList::show);
        } else if (arguments.startsWith("recall")) {
            RecalledParcel.recall(turn, arguments.afterWord().rest(
                    "Take back which of your parcels? 'parcels' numbers them."));
        } else {
            prepare(turn, arguments);
        }
    }

    private static void prepare(Turn turn, Arguments arguments) {
        var pair = arguments.around("to").orElseThrow(() -> new Refusal(QUESTION));
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            throw new Refusal(QUESTION);
        }
        if (TargetFinder.isSelf(turn, pair.after())) {
            throw new Refusal("You have it already.");
        }
        var content = content(turn, pair.before());
        content.check(turn);
        var self = turn.actor().id();
        turn.ask(new Question<>(
                rows -> rows.parcels().addressee(self, pair.after()),
                (later, found) -> send(later, content, found.orElseThrow(() ->
                        new Refusal("There is nobody called '" + pair.after() + "'."))),
                TOO_LATE));
    }

    private static void send(Turn turn, Content content, Addressee addressee) {
        if (addressee.id().equals(turn.actor().id())) {
            throw new Refusal("You have it already.");
        }
        if (addressee.underWay() >= Parcels.MOST_UNDER_WAY) {
            throw new Refusal("You have " + Words.count(addressee.underWay(), "parcel")
                    + " under way already: wait until somebody has collected one, or take one back.");
        }
        if (addressee.lately() >= Parcels.MOST_AN_HOUR) {
            throw new Refusal("You have sent " + Words.count(addressee.lately(), "parcel")
                    + " within an hour: send the next in a while.");
        }
        if (addressee.waiting() >= Parcels.MOST_WAITING) {
            throw new Refusal("So many parcels wait for " + addressee.name() + " that no more fit in.");
        }
        content.check(turn);
        var escrow = turn.openEscrow(ParcelUse.PURPOSE, addressee.id());
        var what = content.moveTo(turn, escrow);
        turn.emitToRoom(new ParcelEvent.Sent(turn.actor().id(), turn.actor().styledName(), what, addressee.name()));
        ParcelUse.send(turn, escrow.escrow());
    }

    // ---- what is to be sent ----

    /** What is put into a parcel, if it is still there. */
    private sealed interface Content {

        /** Refuses what can't be sent just now. */
        void check(Turn turn);

        /** Answers how it is told of. */
        StyledText moveTo(Turn turn, Holder.InEscrow escrow);
    }

    private record OneThing(ItemId id, String name) implements Content {

        @Override
        public void check(Turn turn) {
            Reach.requireLoose(item(turn));
            var inside = new Holder.Inside(id);
            if (!turn.world().itemsOf(inside).isEmpty() || turn.world().coinsOf(inside) > 0) {
                throw new Refusal("Empty " + Articles.definite(name) + " first: what is in it would be shaken to pieces.");
            }
        }

        @Override
        public StyledText moveTo(Turn turn, Holder.InEscrow escrow) {
            var item = item(turn);
            turn.move(item, escrow);
            return ItemView.list(List.of(item));
        }

        private Item item(Turn turn) {
            return turn.world().item(id)
                    .filter(item -> item.holder().equals(Reach.hands(turn)))
                    .orElseThrow(() -> new Refusal("You don't have " + Articles.definite(name) + " any more."));
        }
    }

    private record SomeCoins(Coins.Wish wish) implements Content {

        @Override
        public void check(Turn turn) {
            amount(turn);
        }

        @Override
        public StyledText moveTo(Turn turn, Holder.InEscrow escrow) {
            long amount = amount(turn);
            turn.pay(Reach.hands(turn), escrow, amount, ParcelUse.PURPOSE);
            return Coins.styled(amount);
        }

        private long amount(Turn turn) {
            return wish.of(turn.world().coinsOf(Reach.hands(turn)), "Your purse is empty.",
                    "You don't have " + Coins.words(wish.amount()) + ".");
        }
    }

    private static Content content(Turn turn, String words) {
        var carried = TargetFinder.carried(turn);
        var selector = Selector.of(words);
        var coins = Coins.meant(words).filter(wish ->
                wish.spoken() || TargetFinder.one(carried, selector, TargetFinder::keywords).isEmpty());
        if (coins.isPresent()) {
            if (!coins.get().spoken()) {
                throw new Refusal("How many? Write 'parcel 5 coins to ann'.");
            }
            return new SomeCoins(coins.get());
        }
        if (selector.isAll()) {
            throw new Refusal("One thing goes into a parcel.");
        }
        var item = TargetFinder.one(carried, selector, TargetFinder::keywords)
                .orElseThrow(() -> new Refusal("You carry nothing like '" + words + "'."));
        return new OneThing(item.id(), item.name());
    }
}
