package org.jventure.admin.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jventure.admin.chaos.Intent.Kind;

/** I3 and I4 for coins: each purse and each floor has what it had, and all payments that were shown; those in doubt once or never. */
final class CoinsAsShown implements Checker {

    /** What is possible in a place. */
    private record Span(long least, long most) {

        Span plus(long amount, boolean sure) {
            return new Span(
                    sure ? least + amount : Math.min(least, least + amount),
                    sure ? most + amount : Math.max(most, most + amount));
        }
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        var breaches = new ArrayList<String>();
        var possible = possible(evidence);
        var now = evidence.after().coins();
        now.keySet().forEach(place -> possible.putIfAbsent(place, new Span(0, 0)));
        List.copyOf(possible.keySet()).stream().filter(Post::isParcel).forEach(parcel -> unseen(parcel, possible, now));
        possible.forEach((place, span) -> {
            long coins = now.getOrDefault(place, 0L);
            if (coins < span.least() || coins > span.most()) {
                breaches.add("I3 %s has %d coins, which should be %d to %d"
                        .formatted(place, coins, span.least(), span.most()));
            }
        });
        return breaches;
    }

    /** What is not there any more, and was not shown to come out, one of the two may have. */
    private static void unseen(String parcel, Map<String, Span> possible, Map<String, Long> now) {
        long there = now.getOrDefault(parcel, 0L);
        long gone = Objects.requireNonNull(possible.get(parcel)).most() - there;
        if (gone > 0) {
            possible.put(parcel, new Span(there, there));
            Post.parties(parcel).forEach(party ->
                    possible.merge(party, new Span(0, gone), (span, _) -> span.plus(gone, false)));
        }
    }

    private static Map<String, Span> possible(Evidence evidence) {
        var possible = new HashMap<String, Span>();
        evidence.before().coins().forEach((place, coins) -> possible.put(place, new Span(coins, coins)));
        evidence.after().given().forEach((player, coins) -> {
            if (!evidence.before().given().containsKey(player)) {
                possible.put(player, new Span(coins, coins));
            }
        });
        for (var act : evidence.history().acts()) {
            var from = act.intent().from();
            var to = act.intent().to();
            if (act.intent().kind() == Kind.PAY && act.outcome() != Act.Outcome.REFUSED && from != null && to != null) {
                long amount = act.intent().coins();
                possible.merge(from, new Span(0, 0), (span, _) -> span);
                possible.merge(to, new Span(0, 0), (span, _) -> span);
                possible.computeIfPresent(from, (_, span) -> span.plus(-amount, act.isDone()));
                possible.computeIfPresent(to, (_, span) -> span.plus(amount, act.isDone()));
            }
        }
        for (var out : Post.came(evidence.history())) {
            if (out.isCoins()) {
                possible.merge(out.parcel(), new Span(-out.coins(), -out.coins()), (span, _) -> span.plus(-out.coins(), true));
                possible.merge(out.player(), new Span(out.coins(), out.coins()), (span, _) -> span.plus(out.coins(), true));
            }
        }
        return possible;
    }
}
