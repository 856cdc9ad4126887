package org.jventure.feature.parcel;

import java.util.List;
import org.jventure.escrow.Escrowed;
import org.jventure.escrow.Parcel;
import org.jventure.feature.item.Reach;
import org.jventure.feature.look.ItemView;
import org.jventure.feature.money.Coins;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Entrance.Manner;
import org.jventure.turn.EscrowUse;
import org.jventure.turn.FarMessage;
import org.jventure.turn.LedgerAccount;
import org.jventure.turn.Question;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

/** Brings parcels on their way, and what is due out of them into hands. */
@Component
final class ParcelUse implements EscrowUse {

    static final String PURPOSE = "parcel";

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public void arrived(Turn turn, Manner manner) {
        if (manner != Manner.CROSSING) { // also who comes back within the grace may not have read that one has come
            var self = turn.actor().id();
            turn.ask(new Question<>(
                    rows -> rows.parcels().counter(self).waiting().stream().filter(parcel -> parcel.dueTo() == null).count(),
                    (later, waiting) -> welcome(later, waiting.intValue()),
                    ""));
        }
    }

    private static void welcome(Turn turn, int waiting) {
        if (waiting > 0) {
            turn.answer(StyledText.of(Style.SYSTEM, Words.capitalised(Words.count(waiting, "parcel"))
                    + (waiting == 1 ? " waits" : " wait") + " for you. 'parcels' lists what waits, 'collect' takes it."));
        }
    }

    @Override
    public void resume(Turn turn, EscrowId escrow) {
        send(turn, escrow);
    }

    /** Makes the parcel known, when what is in it is stored. */
    static void send(Turn turn, EscrowId escrow) {
        turn.ask(new Question<>(rows -> rows.parcels().send(escrow), ParcelUse::sent, ""));
    }

    private static void sent(Turn turn, Parcel parcel) {
        if (parcel.isDueTo(parcel.sender())) {
            turn.answer("Too many parcels are on their way to " + parcel.recipientName() + ", or from you: yours comes back.");
            turn.receive();
        } else if (parcel.dueTo() == null) {
            turn.send(new FarMessage.Notice(
                    parcel.recipient(), "A parcel from " + parcel.senderName() + " has come for you. 'collect' takes it."));
        }
    }

    @Override
    public boolean receive(Turn turn, Escrowed due) {
        if (!fits(turn, due)) {
            return false;
        }
        var isBack = isBack(turn, due);
        var things = turn.take(due, PURPOSE);
        var what = due.coins() == 0 ? ItemView.list(things) : ItemView.list(things, Coins.styled(due.coins()));
        turn.emitToRoom(isBack
                ? new ParcelEvent.TakenBack(self(turn), turn.actor().styledName(), what, String.valueOf(due.partyName()))
                : new ParcelEvent.Opened(self(turn), turn.actor().styledName(), what, due.depositorName()));
        return true;
    }

    @Override
    public void kept(Turn turn, List<Escrowed> kept) {
        var which = kept.size() > 1
                ? Words.count(kept.size(), "parcel")
                : isBack(turn, kept.getFirst()) ? "a parcel of yours" : "a parcel from " + kept.getFirst().depositorName();
        turn.answer(StyledText.of(Style.REFUSAL,
                "You can't carry what is in " + which + ". It is kept for you: make room, and 'collect' it."));
    }

    private static boolean isBack(Turn turn, Escrowed due) {
        return due.depositor().equals(self(turn));
    }

    private static boolean fits(Turn turn, Escrowed due) {
        var hands = Reach.hands(turn);
        var kinds = due.things().stream().flatMap(thing -> turn.world().prototype(thing.kind()).stream()).toList();
        return kinds.size() == due.things().size()
                && Reach.canCarry(turn, kinds)
                && due.coins() <= LedgerAccount.MOST - turn.world().coinsOf(hands);
    }

    private static CharacterId self(Turn turn) {
        return turn.actor().id();
    }
}
