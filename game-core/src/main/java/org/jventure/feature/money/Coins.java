package org.jventure.feature.money;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.LedgerAccount;
import org.jventure.turn.Refusal;

/** How coins are named, by the game and by players. Pure. */
public final class Coins {

    private static final Pattern NAMED = Pattern.compile("(?:(\\S+)\\s+)?(?:gold\\s+)?(?:coins?|gold)");
    private static final Pattern NUMBER = Pattern.compile("0*([0-9]{1,13})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[-+.,]*[0-9].*");

    private Coins() {}

    /**
     * How many are meant.
     *
     * @param amount 0 = as many as there are
     * @param spoken whether a number or "all" was said: without, something that is called a coin may be meant as well
     */
    public record Wish(long amount, boolean spoken) {

        /** How many of those that are there; refuses, in the words given, if there are not so many. */
        public long of(long there, String nothing, String tooFew) {
            if (there == 0) {
                throw new Refusal(nothing);
            }
            if (amount > there) {
                throw new Refusal(tooFew);
            }
            return amount == 0 ? there : amount;
        }
    }

    /** What the player means by it; empty if that is no way to name coins. Refuses a number that can't be. */
    public static Optional<Wish> meant(String text) {
        var lower = Words.lowerCase(text.strip());
        var named = NAMED.matcher(lower);
        if (lower.equals("all.coin") || lower.equals("all.coins")) {
            return Optional.of(new Wish(0, true));
        }
        if (!named.matches()) {
            return Optional.empty();
        }
        return switch (named.group(1)) {
            case null -> Optional.of(new Wish(0, false));
            case "gold", "the", "some" -> Optional.of(new Wish(0, false));
            case "all" -> Optional.of(new Wish(0, true));
            case "a", "one" -> Optional.of(new Wish(1, true));
            case String word when LIKE_A_NUMBER.matcher(word).matches() -> Optional.of(new Wish(amount(word), true));
            case String _ -> Optional.empty();
        };
    }

    /** The number of coins that the word says; refuses what can't be. */
    static long amount(String word) {
        var number = NUMBER.matcher(word);
        if (!number.matches()) {
            throw new Refusal(DIGITS.matcher(word).matches()
                    ? "So many coins were never struck."
                    : "'" + word + "' is no number of coins: write one such as 5.");
        }
        long amount = Long.parseLong(number.group(1));
        if (amount < 1) {
            throw new Refusal("Not a single coin? Write a number from 1 on.");
        }
        if (amount > LedgerAccount.MOST) {
            throw new Refusal("So many coins were never struck.");
        }
        return amount;
    }

    /** Refuses in the words given if so many do not fit beside those that are there. */
    public static void requireRoom(long there, long more, String words) {
        if (there > LedgerAccount.MOST - more) {
            throw new Refusal(words);
        }
    }

    /** "17 gold coins", "1 gold coin". */
    public static String words(long amount) {
        return amount + (amount == 1 ? " gold coin" : " gold coins");
    }

    public static StyledText styled(long amount) {
        return StyledText.of(Style.ITEM, words(amount));
    }
}
