package org.jventure.feature.combat;

import java.util.ArrayList;
import java.util.function.Predicate;
import org.jventure.feature.growth.Growing;
import org.jventure.feature.look.RoomView;
import org.jventure.feature.money.Coins;
import org.jventure.feature.movement.MovementEvent;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Lasting;
import org.jventure.rules.combat.Death;
import org.jventure.rules.progress.Progress;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.LedgerAccount;
import org.jventure.turn.Turn;
import org.jventure.world.Direction;
import org.jventure.world.Exit;
import org.jventure.world.Holder;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;

/** What a death brings with it: all of it within the turn in which it happens, so all of it once or not at all. */
final class Dying {

    /** Where the coins of slain NPCs come from. */
    private static final LedgerAccount.Faucet LOOT = new LedgerAccount.Faucet("loot");

    private final Turn turn;
    private final RoomId room;
    private final Predicate<ZoneId> open;

    Dying(Turn turn, RoomId room, Predicate<ZoneId> open) {
        this.turn = turn;
        this.room = room;
        this.open = open;
    }

    void of(Death death) {
        switch (death.dead().id()) {
            case FighterId.OfNpc(var id) -> turn.world().npc(id).ifPresent(npc -> of(npc, death));
            case FighterId.OfCharacter(var id) -> of(id, death);
        }
    }

    // ---- NPCs ----

    private void of(Npc npc, Death death) {
        leave(npc);
        turn.dismiss(npc);
        for (var share : death.shares()) {
            if (share.who() instanceof FighterId.OfCharacter(var id) && turn.world().character(id).isPresent()) {
                Growing.gain(turn, id, share.points());
            }
        }
    }

    private void leave(Npc npc) {
        var prowess = npc.prototype().prowess();
        if (prowess == null) {
            return;
        }
        var spoils = prowess.loot().leave(turn.chance());
        var floor = new Holder.InRoom(room);
        var left = new ArrayList<StyledText>();
        for (var kind : spoils.items()) {
            turn.world().prototype(kind).ifPresent(prototype -> {
                turn.create(prototype, floor, null);
                left.add(StyledText.of(Style.ITEM, prototype.name()));
            });
        }
        if (spoils.coins() > 0 && turn.world().coinsOf(floor) <= LedgerAccount.MOST - spoils.coins()) {
            turn.mint(LOOT, floor, spoils.coins());
            left.add(Coins.styled(spoils.coins()));
        }
        if (!left.isEmpty()) {
            var name = new Names(turn).capitalised(new FighterId.OfNpc(npc.id()));
            turn.emitTo(room, _ -> true, new FightEvent.Told(null, null, new FightEvent.Words(
                    StyledText.EMPTY, StyledText.EMPTY,
                    name.then(StyledText.plain(" leaves ")).then(Words.styledList(left)).then(StyledText.plain(" behind.")))));
        }
    }

    // ---- characters ----

    private void of(CharacterId id, Death death) {
        var who = turn.world().character(id).orElseThrow();
        var body = death.dead().body().revived();
        var growth = who.growth();
        var practised = new Progress(growth.experience(), death.dead().usage(), growth.stats(), growth.vitals());
        turn.store(who.grown(growth.with(practised).with(body.vitals(), turn.now()))
                .faring(who.condition().with(Lasting.none()).with(death.dead().cooldowns())));
        turn.answerTo(id, StyledText.of(Style.SYSTEM, "All goes dark. Then you are somewhere else, and barely alive."));
        wake(turn.world().character(id).orElseThrow());
    }

    private void wake(PlayerCharacter who) {
        var world = turn.world();
        var graveyard = world.graveyard();
        if (!graveyard.zone().equals(world.id()) && open.test(graveyard.zone())) {
            turn.cross(who, new Exit(Direction.DOWN, graveyard.room(), graveyard.zone()));
            return;
        }
        var there = world.roomOrRecall(graveyard.room());
        if (!there.equals(who.room())) {
            turn.move(who, there);
        }
        turn.emitTo(there, viewer -> !viewer.equals(who.id()), new MovementEvent.Arrived(who.styledName(), null));
        turn.answerTo(who.id(), RoomView.of(world, there, who.id()));
    }
}
