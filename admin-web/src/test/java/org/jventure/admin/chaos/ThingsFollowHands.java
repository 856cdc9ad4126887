package org.jventure.admin.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jventure.admin.chaos.Handling.Step;
import org.jventure.admin.chaos.Intent.Kind;

/**
 * I2, I4 and I5: every handling that a player was shown has happened, once, in an order that all screens agree with, and
 * the database ends where that order ends. What was in doubt happened before its player's next answer, once, or never;
 * what was in doubt of a parcel, once or never. Out of a parcel a thing comes to one of two, also unseen.
 */
final class ThingsFollowHands implements Checker {

    @Override
    public List<String> breaches(Evidence evidence) {
        var acts = evidence.history().acts();
        var ends = ends(acts);
        var came = Post.came(evidence.history());
        var now = evidence.after().holders();
        var breaches = new ArrayList<String>();
        for (var thing : Ring.THINGS) {
            var first = evidence.before().holders().getOrDefault(thing, List.of());
            var last = now.getOrDefault(thing, List.of());
            if (first.size() == 1 && last.size() == 1) { // else others say so
                var wrong = new Handling(
                        steps(thing, acts, ends, came), first.getFirst(),
                        holder -> Post.isParcel(holder) ? Post.parties(holder) : List.of()).impossible(last.getFirst());
                if (!wrong.isEmpty()) {
                    breaches.add("I4 the %s: %s".formatted(thing, wrong));
                }
            }
        }
        return breaches;
    }

    /**
     * When each act was over at the latest: those in doubt with the player's next answer; but whether a parcel can be sent
     * is asked first, and that may take its time.
     */
    private static Map<Act, Instant> ends(List<Act> acts) {
        var ends = new HashMap<Act, Instant>();
        var nextAnswer = new HashMap<String, Instant>();
        for (var act : acts.reversed()) {
            if (act.outcome() == Act.Outcome.UNKNOWN) {
                boolean parcel = act.intent().to() != null && Post.isParcel(act.intent().to());
                ends.put(act, parcel ? Instant.MAX : nextAnswer.getOrDefault(act.player(), Instant.MAX));
            } else {
                ends.put(act, act.ended());
                nextAnswer.put(act.player(), act.ended());
            }
        }
        return ends;
    }

    private static List<Step> steps(String thing, List<Act> acts, Map<Act, Instant> ends, List<Post.Came> came) {
        var steps = new ArrayList<Step>();
        for (var act : acts) {
            var end = Objects.requireNonNull(ends.get(act));
            if (act.intent().kind() == Kind.MOVE && thing.equals(act.intent().thing())) {
                move(act, end, steps);
            } else if (act.intent().kind() == Kind.INVENTORY && act.isDone()) {
                boolean has = act.shown().contains("  a " + thing + "\n");
                steps.add(new Step(act.toString(), act.began(), end, true, holder -> has == holder.equals(act.player()), null));
            }
        }
        for (var out : came) {
            if (out.what().equals(thing)) {
                steps.add(new Step(out.toString(), out.after(), out.at(), true, out.parcel()::equals, out.player()));
            }
        }
        return steps;
    }

    private static void move(Act act, Instant end, List<Step> steps) {
        var from = act.intent().from();
        switch (act.outcome()) {
            case DONE, UNKNOWN -> steps.add(new Step(
                    act.toString(), act.began(), end, act.isDone(), holder -> holder.equals(from), act.intent().to()));
            case REFUSED -> {
                if (act.shown().startsWith("You carry nothing") || act.shown().startsWith("There is no")
                        || act.shown().startsWith("You see no") && from != null && from.startsWith("room ")) {
                    steps.add(new Step(act.toString(), act.began(), end, true, holder -> !holder.equals(from), null));
                }
            }
        }
    }
}
