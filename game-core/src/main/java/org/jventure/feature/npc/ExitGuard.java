package org.jventure.feature.npc;

import org.jventure.rules.conduct.Habits.Guard;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.turn.Warden;
import org.jventure.world.Exit;
import org.jventure.world.Holder;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

/** NPCs who don't let everybody through. */
@Component
final class ExitGuard implements Warden {

    @Override
    public void check(Turn turn, PlayerCharacter walker, Exit exit) {
        for (var creature : turn.world().creaturesIn(walker.room())) {
            if (creature instanceof Npc npc) {
                var guard = npc.prototype().conduct().habits().guard();
                if (guard != null && !admits(turn, guard, walker, exit)) {
                    throw new Refusal(StyledText.of(Style.REFUSAL, words(turn, npc, guard, walker)));
                }
            }
        }
    }

    private static boolean admits(Turn turn, Guard guard, PlayerCharacter walker, Exit exit) {
        var carries = turn.world().itemsOf(new Holder.HeldBy(walker.id())).stream()
                .anyMatch(item -> item.prototype().id().equals(guard.pass()));
        return guard.admits(exit.direction().word(), walker.growth().level(), carries);
    }

    private static String words(Turn turn, Npc npc, Guard guard, PlayerCharacter walker) {
        var name = Articles.definite(npc.name());
        if (!walker.id().equals(turn.actor().id())) {
            return Words.capitalised(name) + " would let you pass, but not " + walker.name() + ".";
        }
        return Words.capitalised(guard.words().isEmpty() ? name + " bars your way." : guard.words().replace("[name]", name));
    }
}
