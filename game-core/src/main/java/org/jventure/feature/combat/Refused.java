package org.jventure.feature.combat;

import org.jspecify.annotations.Nullable;
import org.jventure.rules.combat.CombatRefusal;
import org.jventure.rules.combat.Intent;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;

/** Why a fight does not do what a player wants, in words. */
final class Refused {

    private Refused() {}

    /** Lets the actor do it, or refuses in words. */
    static void act(Turn turn, Intent intent) {
        check(turn, Fighting.act(turn, Fighting.id(turn.actor().id()), intent));
    }

    /** @param refusal null = it was done */
    static void check(Turn turn, @Nullable CombatRefusal refusal) {
        if (refusal != null) {
            throw new Refusal(words(new Names(turn), refusal));
        }
    }

    private static StyledText words(Names names, CombatRefusal refusal) {
        return switch (refusal) {
            case CombatRefusal.NotHere() -> words("You can't do that now.");
            case CombatRefusal.NoTarget() -> words("At whom? You are not fighting anybody.");
            case CombatRefusal.TargetNotHere(var target) -> words("", names.capitalised(target), " is nobody you could fight.");
            case CombatRefusal.NotAtSelf() -> words("You can't fight yourself.");
            case CombatRefusal.OnlyAtSelf() -> words("You can do that to yourself only.");
            case CombatRefusal.MayNotHarm(var target) -> words("You may not harm ", names.the(target), " here.");
            case CombatRefusal.FightsAlready(var target) -> words("You are fighting ", names.the(target), " already.");
            case CombatRefusal.NotKnown() -> words("You don't know how to do that.");
            case CombatRefusal.OutOfUse() -> words("Nobody can do that any more.");
            case CombatRefusal.LevelTooLow(var needed) -> words("You have to be of level " + needed + " to do that.");
            case CombatRefusal.NotReady(var left) ->
                words("You can't do that again yet: wait " + seconds(left.toMillis()) + ".");
            case CombatRefusal.TooFewPoints(var needed, var left) ->
                words("That takes " + Words.count(needed, "skill point") + ", and you have " + left + ".");
            case CombatRefusal.NotFighting() -> words("You are not fighting anybody.");
            case CombatRefusal.NoWayOut() -> words("There is no way out!");
            case CombatRefusal.FriendNotFighting(var friend) ->
                words("", names.capitalised(friend), " is not fighting anybody.");
        };
    }

    /** "2 seconds", rounded up. */
    static String seconds(long millis) {
        return Words.count((int) Math.ceilDiv(Math.max(1, millis), 1000L), "second");
    }

    private static StyledText words(String sentence) {
        return StyledText.of(Style.REFUSAL, sentence);
    }

    private static StyledText words(String before, StyledText name, String after) {
        return words(before).then(name).then(words(after));
    }
}
