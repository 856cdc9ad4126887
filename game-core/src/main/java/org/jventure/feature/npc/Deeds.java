package org.jventure.feature.npc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.feature.item.Reach;
import org.jventure.feature.look.ItemView;
import org.jventure.kernel.PrototypeId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Deed;
import org.jventure.rules.conduct.Happening;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.NpcDeeds;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

/** What is written of NPCs, done. */
@Component
final class Deeds implements NpcDeeds {

    /** So many of a kind on the floor are enough. */
    private static final int ENOUGH = 3;

    @Override
    public void perform(Turn turn, Npc npc, Deed deed, @Nullable FighterId about) {
        switch (deed) {
            case Deed.Say(var messages, var room) -> {
                if (room == null || room.equals(npc.room())) {
                    say(turn, npc, messages.get(turn.chance().below(messages.size())), about);
                }
            }
            case Deed.Emote emote -> emote(turn, npc, emote, about);
            case Deed.Move(var most) -> move(turn, npc, most);
            case Deed.UseSkill(var skill) -> Battles.use(turn, npc, skill, about);
            case Deed.Target(var players, var npcs) -> Battles.target(turn, npc, players, npcs, about);
            case Deed.Give(var item) -> Whom.player(turn, npc, about).ifPresent(who -> give(turn, npc, item, who));
            case Deed.Drop(var item) -> drop(turn, npc, item);
            case Deed.Wait() -> {}
        }
    }

    private static void say(Turn turn, Npc npc, String message, @Nullable FighterId about) {
        var words = Words.capitalised(Whom.filled(message, Style.SPEECH, turn, npc, about).plainText());
        turn.emitTo(npc.room(), _ -> true, new NpcEvent.Spoke(npc.styledName(), words));
        turn.notice(new Happening.Heard(npc.room(), new FighterId.OfNpc(npc.id()), words, null));
    }

    private static void emote(Turn turn, Npc npc, Deed.Emote emote, @Nullable FighterId about) {
        if (!emote.message().isEmpty()) {
            turn.emitTo(npc.room(), _ -> true, new NpcEvent.Fidgeted(
                    npc.styledName(), Whom.filled(emote.message(), Style.EMOTE, turn, npc, about)));
        }
        if (emote.status() != null || emote.reset()) {
            turn.soften(npc.with(npc.bearing().looking(emote.status())));
        }
    }

    private static void move(Turn turn, Npc npc, int most) {
        if (Battles.isFighting(turn, npc)) {
            return;
        }
        var near = Ways.around(turn.world(), npc.bearing().home(), most);
        var ways = Ways.from(turn.world(), npc.room()).stream().filter(exit -> near.containsKey(exit.room())).toList();
        if (!ways.isEmpty()) {
            Ways.walk(turn, npc, ways.get(turn.chance().below(ways.size())));
        }
    }

    /** Nobody gets a second one while it has the first. */
    private static void give(Turn turn, Npc npc, PrototypeId kind, PlayerCharacter who) {
        var hands = new Holder.HeldBy(who.id());
        if (has(turn, hands, kind)) {
            return;
        }
        turn.world().prototype(kind).filter(it -> Reach.canCarry(turn, who, List.of(it))).ifPresent(it -> {
            var item = turn.create(it, hands, null);
            turn.emitTo(npc.room(), _ -> true, new NpcEvent.Gave(npc.styledName(), named(item), who.id(), who.styledName()));
        });
    }

    private static void drop(Turn turn, Npc npc, PrototypeId kind) {
        var floor = new Holder.InRoom(npc.room());
        if (turn.world().itemsOf(floor).stream().filter(item -> item.prototype().id().equals(kind)).count() < ENOUGH) {
            turn.world().prototype(kind).ifPresent(it -> {
                var item = turn.create(it, floor, null);
                turn.emitTo(npc.room(), _ -> true, new NpcEvent.Dropped(npc.styledName(), named(item)));
            });
        }
    }

    private static boolean has(Turn turn, Holder holder, PrototypeId kind) {
        return turn.world().itemsOf(holder).stream().anyMatch(item -> item.prototype().id().equals(kind)
                || has(turn, new Holder.Inside(item.id()), kind));
    }

    private static StyledText named(Item item) {
        return ItemView.list(List.of(item));
    }
}
