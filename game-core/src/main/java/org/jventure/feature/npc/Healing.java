package org.jventure.feature.npc;

import java.util.Optional;
import org.jventure.feature.money.Coins;
import org.jventure.kernel.CharacterId;
import org.jventure.rules.conduct.Habits.Heal;
import org.jventure.rules.effect.Pool;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.LedgerAccount;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;

/** How healers heal, within a turn. */
final class Healing {

    private static final LedgerAccount.Sink HEALERS = new LedgerAccount.Sink("healers");

    private Healing() {}

    /** What is left of its health, in percent. */
    static int percent(Turn turn, PlayerCharacter who) {
        var growth = who.growth().recovered(turn.world().bodyOf(who).effective(turn.now()), turn.now());
        int most = turn.world().bodyOf(who).effective(turn.now()).of(Pool.HEALTH.most());
        return most == 0 ? 100 : (int) (100L * growth.vitals().health() / most);
    }

    static boolean mustWait(Turn turn, Npc npc, PlayerCharacter who) {
        return npc.bearing().remembers(mark(who.id()), turn.now());
    }

    /** Why that one is not healed now; empty if it is. */
    static Optional<String> objection(Turn turn, Npc npc, PlayerCharacter who, Heal heal) {
        if (percent(turn, who) >= 100) {
            return Optional.of("There is nothing wrong with you that I could mend.");
        }
        if (mustWait(turn, npc, who)) {
            return Optional.of("Not again so soon. Let it knit.");
        }
        return turn.world().coinsOf(new Holder.HeldBy(who.id())) < heal.price()
                ? Optional.of("That takes " + Coins.words(heal.price()) + ", and you don't have them.")
                : Optional.empty();
    }

    /** @param price 0 if it is for nothing; else it is there */
    static void heal(Turn turn, Npc npc, PlayerCharacter who, Heal heal, int price) {
        if (price > 0) {
            turn.sink(new Holder.HeldBy(who.id()), HEALERS, price);
        }
        var stats = turn.world().bodyOf(who).effective(turn.now());
        var growth = who.growth().recovered(stats, turn.now());
        var better = growth.vitals().recovering(Pool.HEALTH, heal.amount(), stats);
        turn.soften(who.grown(growth.with(better, turn.now())));
        turn.soften(npc.with(npc.bearing().remembering(mark(who.id()), turn.now().plus(heal.every()), turn.now())));
        turn.emitTo(npc.room(), _ -> true, new NpcEvent.Healed(npc.styledName(), who.id(), who.styledName()));
        if (price > 0) {
            turn.answerTo(who.id(), StyledText.plain("You pay ").then(StyledText.of(Style.ITEM, Coins.words(price)))
                    .then(StyledText.plain(".")));
        }
    }

    private static String mark(CharacterId who) {
        return "healed:" + who.value();
    }
}
