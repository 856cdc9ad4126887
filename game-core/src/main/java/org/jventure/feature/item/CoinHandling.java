package org.jventure.feature.item;

import java.util.List;
import java.util.Optional;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.feature.money.Coins;
import org.jventure.feature.money.Coins.Wish;
import org.jventure.text.Articles;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.PlayerCharacter;

/** Coins, where a player names them as if they were things. Each moves them, or refuses; the answer is how they are told of. */
final class CoinHandling {

    private CoinHandling() {}

    /** The coins meant where there are so many, beside things; empty if rather one of those is meant. */
    static Optional<Wish> meant(String name, long there, List<Item> things) {
        return Coins.meant(name).filter(wish -> wish.spoken() || there > 0
                || TargetFinder.each(things, Selector.of(name), TargetFinder::keywords).isEmpty());
    }

    /** The coins meant of the actor's own; empty if rather a thing that it carries is. */
    static Optional<Wish> meant(Turn turn, String name) {
        return meant(name, 0, TargetFinder.carried(turn));
    }

    static StyledText take(Turn turn, Wish wish) {
        var floor = new Holder.InRoom(turn.actor().room());
        long there = turn.world().coinsOf(floor);
        return pick(turn, floor, wish.of(
                there, "There are no coins here.", "There " + only(there) + " here."), "get");
    }

    static StyledText takeOut(Turn turn, Item container, Wish wish) {
        var inside = new Holder.Inside(container.id());
        long there = turn.world().coinsOf(inside);
        var where = " in " + Articles.definite(container.name()) + ".";
        return pick(turn, inside, wish.of(there, "There are no coins" + where, "There " + only(there) + where), "get");
    }

    private static StyledText pick(Turn turn, Holder from, long amount, String why) {
        var purse = Reach.hands(turn);
        Coins.requireRoom(turn.world().coinsOf(purse), amount, "You can't carry so many coins.");
        turn.pay(from, purse, amount, why);
        return Coins.styled(amount);
    }

    static StyledText drop(Turn turn, Wish wish) {
        var floor = new Holder.InRoom(turn.actor().room());
        long amount = own(turn, wish, "drop");
        Coins.requireRoom(turn.world().coinsOf(floor), amount, "There is no room here for so many coins.");
        turn.pay(Reach.hands(turn), floor, amount, "drop");
        return Coins.styled(amount);
    }

    static StyledText give(Turn turn, Wish wish, PlayerCharacter receiver) {
        var theirs = new Holder.HeldBy(receiver.id());
        long amount = own(turn, wish, "give");
        Coins.requireRoom(turn.world().coinsOf(theirs), amount, receiver.name() + " can't carry so many coins.");
        turn.pay(Reach.hands(turn), theirs, amount, "give");
        return Coins.styled(amount);
    }

    static StyledText put(Turn turn, Wish wish, Item container) {
        var inside = new Holder.Inside(container.id());
        long amount = own(turn, wish, "put");
        Coins.requireRoom(turn.world().coinsOf(inside), amount,
                Words.capitalised(Articles.definite(container.name())) + " has no room for that.");
        turn.pay(Reach.hands(turn), inside, amount, "put");
        return Coins.styled(amount);
    }

    private static long own(Turn turn, Wish wish, String verb) {
        if (!wish.spoken()) {
            throw new Refusal("How many? Write '" + verb + " 5 coins' or '" + verb + " all coins'.");
        }
        return wish.of(
                turn.world().coinsOf(Reach.hands(turn)), "Your purse is empty.",
                "You don't have " + Coins.words(wish.amount()) + ".");
    }

    private static String only(long there) {
        return (there == 1 ? "is only " : "are only ") + Coins.words(there);
    }
}
