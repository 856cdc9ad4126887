package org.jventure.rules.conduct;

import java.util.ArrayList;
import java.util.List;
import org.jventure.kernel.Chance;
import org.jventure.kernel.NpcId;
import org.jventure.rules.body.FighterId;

/** Which of its cues an NPC sees in what happens. Pure functions. */
public final class Noticing {

    private Noticing() {}

    /** The places of the reactions whose cue it is; nobody reacts to itself. */
    public static List<Integer> reactions(Conduct conduct, NpcId self, Happening happening) {
        var found = new ArrayList<Integer>();
        if (!new FighterId.OfNpc(self).equals(happening.who())) {
            for (int i = 0; i < conduct.reactions().size(); i++) {
                if (fits(conduct.reactions().get(i).cue(), self, happening)) {
                    found.add(i);
                }
            }
        }
        return found;
    }

    private static boolean fits(Cue cue, NpcId self, Happening happening) {
        return switch (happening) {
            case Happening.Entered(_, var who) -> cue instanceof Cue.Entered(var whose) && whose.covers(who);
            case Happening.Left(_, var who) -> cue instanceof Cue.Left(var whose) && whose.covers(who);
            case Happening.Heard(_, var who, var words, var only) ->
                cue instanceof Cue.Heard(var hearing, var whose)
                        && whose.covers(who)
                        && (only == null || only.equals(self))
                        && hearing.isIn(words);
            case Happening.Received(_, _, var receiver, var given) ->
                cue instanceof Cue.Received(var item) && receiver.equals(self) && (item == null || item.equals(given));
            case Happening.Gestured(_, _, var target, var made) ->
                cue instanceof Cue.Gestured(var social)
                        && target.equals(self)
                        && (social.isEmpty() || social.equals(made));
            case Happening.Targeted(_, _, var target) ->
                cue instanceof Cue.Targeted && target.equals(new FighterId.OfNpc(self));
            case Happening.Fought _ -> false; // one of all, by weight
            case Happening.Died(_, var who) -> who.isCharacter() ? cue instanceof Cue.PlayerDied : cue instanceof Cue.NpcDied;
            case Happening.DayTurned(var part) -> cue instanceof Cue.DayTurned(var wanted) && wanted == part;
        };
    }

    /** Whether chance lets it be. */
    public static boolean happens(Reaction reaction, Chance chance) {
        return reaction.chance() >= 100 || chance.below(100) < reaction.chance();
    }

    /** One of those that it does when it is its turn in a fight, by weight; -1 if there is none. */
    public static int inFight(Conduct conduct, Chance chance) {
        int all = 0;
        for (Reaction reaction : conduct.reactions()) {
            all += weight(reaction);
        }
        int left = all == 0 ? 0 : chance.below(all);
        for (int i = 0; i < conduct.reactions().size(); i++) {
            left -= weight(conduct.reactions().get(i));
            if (all > 0 && left < 0) {
                return i;
            }
        }
        return -1;
    }

    private static int weight(Reaction reaction) {
        return reaction.cue() instanceof Cue.FightTicked(var weight) ? weight : 0;
    }
}
