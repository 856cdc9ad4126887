package org.jventure.turn;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.Codex;
import org.jventure.escrow.Escrowed;
import org.jventure.kernel.Chance;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.kernel.Ids;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.RoomId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Happening;
import org.jventure.text.StyledText;
import org.jventure.rules.combat.Battle;
import org.jventure.rules.combat.CombatEvent;
import org.jventure.world.BodyPart;
import org.jventure.world.Creature;
import org.jventure.world.Exit;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.ItemPrototype;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * One message to a zone, from the first change to the last: all of it happens or none. Rules of the game change the
 * world only through a turn, which remembers how to take each change back. Lives on the zone's thread and ends with
 * the call.
 */
public final class Turn {

    private final ZoneWorld world;
    private final @Nullable CharacterId actor;
    private final TurnPorts ports;
    private final Codex codex;
    private final Instant now;
    private final List<CombatListener> listeners;
    private final Deque<CombatNews> news = new ArrayDeque<>();
    private int heard;
    private boolean telling;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Durable> durables = new ArrayList<>();
    private final List<Emission> emissions = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();

    /** @param now the time of the whole turn */
    public Turn(ZoneWorld world, @Nullable CharacterId actor, TurnPorts ports, Instant now) {
        this(world, actor, ports, now, List.of());
    }

    /** With those who hear of fights. */
    public Turn(
            ZoneWorld world,
            @Nullable CharacterId actor,
            TurnPorts ports,
            Instant now,
            List<CombatListener> listeners) {
        this.listeners = listeners;
        this.world = world;
        this.actor = actor;
        this.ports = ports;
        this.codex = ports.codex().get();
        this.now = now;
    }

    /** More in one turn, and those who react would go on reacting to each other. */
    private static final int MOST_NEWS = 200;

    private record CombatNews(RoomId room, CombatEvent event) {}

    /** What a turn needs from outside. {@code codex} never blocks. */
    public record TurnPorts(Chance chance, Ids ids, FarSpeech far, Supplier<Codex> codex) {

        /** Of a game in which builders have written nothing but zones. */
        public TurnPorts(Chance chance, Ids ids, FarSpeech far) {
            this(chance, ids, far, () -> Codex.EMPTY);
        }
    }

    /** What a turn lets out, in order. */
    public sealed interface Emission {

        record Seen(List<CharacterId> viewers, GameEvent event) implements Emission {}

        record Answered(CharacterId viewer, StyledText words) implements Emission {}

        record Sent(FarMessage message) implements Emission {}

        /** The actor asked to leave the world. */
        record Quit(CharacterId character, StyledText farewell) implements Emission {}

        /** The character's turn wants to know or decide something about rows that several zones write. */
        record Asked(CharacterId asker, Question<?> question) implements Emission {}

        /** Something may be due to the character out of escrow. */
        record Expecting(CharacterId character) implements Emission {}

        /** The character is on its way into another zone. */
        record Crossed(CharacterId character, Exit exit) implements Emission {}
    }

    public ZoneWorld world() {
        return world;
    }

    /** Who acts. Only in turns that a player's line began. */
    public PlayerCharacter actor() {
        if (actor == null) {
            throw new IllegalStateException("This turn has no actor");
        }
        return world.character(actor).orElseThrow();
    }

    public Chance chance() {
        return ports.chance();
    }

    /** What builders have written of what belongs to no zone, as it was when the turn began. */
    public Codex codex() {
        return codex;
    }

    /** When it is: the same from beginning to end. */
    public Instant now() {
        return now;
    }

    /** Something that nothing else is called, or ever was. */
    public java.util.UUID newId() {
        return ports.ids().next();
    }

    public FarSpeech far() {
        return ports.far();
    }

    // ---- telling ----

    /** Shows the event to every character in the actor's room, the actor included. */
    public void emitToRoom(GameEvent event) {
        emitTo(actor().room(), _ -> true, event);
    }

    /** Shows the event to the characters in the room that fit, at this moment. */
    public void emitTo(RoomId room, Predicate<CharacterId> who, GameEvent event) {
        var viewers = new ArrayList<CharacterId>();
        for (Creature creature : world.creaturesIn(room)) {
            if (creature instanceof PlayerCharacter character && who.test(character.id())) {
                viewers.add(character.id());
            }
        }
        if (!viewers.isEmpty()) {
            emissions.add(new Emission.Seen(List.copyOf(viewers), event));
        }
    }

    /** Shows the event to one character of this zone. */
    public void emitTo(CharacterId viewer, GameEvent event) {
        emissions.add(new Emission.Seen(List.of(viewer), event));
    }

    /** Shows the words to the actor alone. */
    public void answer(StyledText words) {
        answerTo(actor().id(), words);
    }

    /** Shows the words to one character of this zone. */
    public void answerTo(CharacterId viewer, StyledText words) {
        emissions.add(new Emission.Answered(viewer, words));
    }

    public void answer(String sentence) {
        answer(StyledText.plain(sentence));
    }

    /** Sends the words out of the zone. */
    public void send(FarMessage message) {
        emissions.add(new Emission.Sent(message));
    }

    /** Takes the actor out of the world when the turn ends; the connection closes behind the farewell. */
    public void quit(StyledText farewell) {
        emissions.add(new Emission.Quit(actor().id(), farewell));
    }

    /** Lets NPCs notice, when the turn is over. That somebody walks need not be said. */
    public void notice(Happening happening) {
        happenings.add(happening);
    }

    private void noticeWalk(FighterId who, RoomId from, RoomId to) {
        notice(new Happening.Left(from, who));
        notice(new Happening.Entered(to, who));
    }

    /** Tells whoever reacts to fights of what has happened in one, behind what is being told of already. */
    public void tell(RoomId room, List<CombatEvent> events) {
        events.forEach(event -> news.add(new CombatNews(room, event)));
        if (telling) {
            return;
        }
        telling = true;
        while (!news.isEmpty() && heard++ < MOST_NEWS) {
            var next = news.remove();
            listeners.forEach(listener -> listener.happened(this, next.room(), next.event()));
        }
        news.clear();
        telling = false;
    }

    // ---- what several zones write ----

    /**
     * Asks or decides something about rows that several zones write. It leaves when all that was changed so far is
     * stored; the answer is a turn of its own.
     */
    public void ask(Question<?> question) {
        emissions.add(new Emission.Asked(actor().id(), question));
    }

    /** Lets the actor take what is due to it out of escrow, as soon as the store has said what that is. */
    public void receive() {
        emissions.add(new Emission.Expecting(actor().id()));
    }

    /**
     * Opens an escrow of the actor's, to be filled by {@link #move(Item, Holder)} or {@link #pay} within this turn. What is
     * in it leaves the zone; who gets it is decided by a {@link Question} that this turn asks.
     *
     * @param party whom it is meant for, if that is somebody
     */
    public Holder.InEscrow openEscrow(String purpose, @Nullable CharacterId party) {
        var escrow = new EscrowId(ports.ids().next());
        durables.add(new Durable.EscrowOpened(escrow, purpose, actor().id(), party));
        return new Holder.InEscrow(escrow);
    }

    /** Puts all that lies in an escrow that is due to the actor into its hands. Answers the things. */
    public List<Item> take(Escrowed due, String why) {
        var escrow = new Holder.InEscrow(due.id());
        var hands = new Holder.HeldBy(actor().id());
        var taken = new ArrayList<Item>();
        for (Escrowed.Thing thing : due.things()) {
            var kind = world.prototype(thing.kind())
                    .orElseThrow(() -> new IllegalStateException("Nobody knows what " + thing + " is"));
            move(new Item(thing.id(), kind, escrow, 0, thing.charges(), null), hands);
            taken.add(world.item(thing.id()).orElseThrow());
        }
        if (due.coins() > 0) {
            pay(escrow, hands, due.coins(), why);
        }
        durables.add(new Durable.EscrowTaken(due.id(), actor().id()));
        return taken;
    }

    // ---- changing ----

    /** Gives the item to another holder. If it was worn or wielded, it is not any more. */
    public void move(Item item, Holder to) {
        if (item.worn() != null) {
            change(item, item.with(null));
        }
        if (to instanceof Holder.InEscrow || to instanceof Holder.Gone) {
            world.remove(item.id());
            undo.push(() -> world.put(item));
        } else {
            replace(world.moved(item, to));
        }
        durables.add(new Durable.ItemMoved(item.id(), item.holder(), to));
    }

    /**
     * Lets its holder wear or wield the item there, in place of nothing: what was there has been taken off before. Null takes
     * it off.
     */
    public void wear(Item item, @Nullable BodyPart where) {
        change(item, item.with(where));
    }

    /** Uses the item once. The last use is its end. */
    public void spend(Item item) {
        int left = item.left();
        if (left == 1) {
            move(item, new Holder.Gone());
        } else if (left > 1) {
            change(item, item.withCharges(left - 1));
        }
    }

    private void change(Item before, Item after) {
        replace(after);
        durables.add(new Durable.ItemChanged(before, after));
    }

    /** Makes an item, out of the spawn slot if one is named. */
    public Item create(ItemPrototype prototype, Holder holder, @Nullable String slot) {
        var item = new Item(new ItemId(ports.ids().next()), prototype, holder, world.nextArrival());
        replace(item);
        durables.add(new Durable.ItemBorn(item, slot, actor));
        return item;
    }

    /**
     * Moves coins from one place to another. The amount is from 1 to {@link LedgerAccount#MOST}, is there, and fits in:
     * who calls has made sure; else the turn fails.
     *
     * @param why a few words for the ledger
     */
    public void pay(Holder from, Holder to, long amount, String why) {
        transfer(new LedgerAccount.Purse(from), new LedgerAccount.Purse(to), amount, why);
    }

    /** As {@link #pay}, of coins that come into the world. */
    public void mint(LedgerAccount.Faucet faucet, Holder to, long amount) {
        transfer(faucet, new LedgerAccount.Purse(to), amount, faucet.name());
    }

    /** As {@link #pay}, of coins that leave the world for good. */
    public void sink(Holder from, LedgerAccount.Sink sink, long amount) {
        transfer(new LedgerAccount.Purse(from), sink, amount, sink.name());
    }

    /** Lets the battle of the room be that: soft, as all that happens in it but for its ends. */
    public void put(RoomId room, Battle battle) {
        var before = world.put(room, battle);
        undo.push(() -> world.put(room, before));
    }

    /** Puts the NPC into another room of the zone. */
    public void move(Npc npc, RoomId to) {
        noticeWalk(new FighterId.OfNpc(npc.id()), npc.room(), to);
        var before = world.put(world.moved(npc, to));
        undo.push(() -> world.put(java.util.Objects.requireNonNull(before)));
    }

    /** Replaces the NPC by its successor; what changed may be lost with the node. */
    public void soften(Npc changed) {
        var before = world.put(changed);
        undo.push(before == null ? () -> world.remove(changed.id()) : () -> world.put(before));
    }

    /** Lets the NPC go away, until its zone wakes it again. */
    public void dismiss(Npc npc) {
        var before = world.remove(npc.id());
        if (before != null) {
            undo.push(() -> world.put(before));
        }
    }

    /** Puts the character into another room of the zone. The room is soft: it is saved in the background. */
    public void move(PlayerCharacter character, RoomId to) {
        noticeWalk(new FighterId.OfCharacter(character.id()), character.room(), to);
        soften(world.moved(character, to));
    }

    /** Replaces the character by its successor, to be stored with this turn. */
    public void store(PlayerCharacter changed) {
        soften(changed);
        durables.add(new Durable.CharacterTouched(changed.id()));
    }

    /** Replaces the character by its successor; what changed may be lost with the node. */
    public void soften(PlayerCharacter changed) {
        var before = world.put(changed);
        undo.push(before == null ? () -> world.remove(changed.id()) : () -> world.put(before));
    }

    /** Takes the character and all it holds out of this zone, towards the exit's far side. */
    public void cross(PlayerCharacter character, Exit exit) {
        notice(new Happening.Left(character.room(), new FighterId.OfCharacter(character.id())));
        durables.add(new Durable.CharacterCrossed(character.id(), exit.zone(), exit.room()));
        emissions.add(new Emission.Crossed(character.id(), exit));
    }

    /** Takes back every change, the last first. The world is as it was before the turn. */
    public void undo() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
        durables.clear();
        emissions.clear();
        happenings.clear();
    }

    public List<Durable> durables() {
        return durables;
    }

    public List<Emission> emissions() {
        return emissions;
    }

    /** What NPCs may notice of it when it is over. */
    public List<Happening> happenings() {
        return happenings;
    }

    private void transfer(LedgerAccount from, LedgerAccount to, long amount, String why) {
        if (amount < 1 || amount > LedgerAccount.MOST || from.equals(to)) {
            throw new IllegalArgumentException("No payment: " + amount + " from " + from.key() + " to " + to.key());
        }
        change(from, -amount);
        change(to, amount);
        durables.add(new Durable.CoinsMoved(ports.ids().next(), from, to, amount, why));
    }

    private void change(LedgerAccount account, long difference) {
        if (!(account instanceof LedgerAccount.Purse(var holder))) {
            return;
        }
        if (holder instanceof Holder.InEscrow) { // filled once and emptied once, and never in memory
            durables.add(new Durable.PurseChanged(holder, Math.max(0, -difference), Math.max(0, difference)));
            return;
        }
        long before = world.coinsOf(holder);
        long after = before + difference; // both are far below what a long holds
        if (after < 0 || after > LedgerAccount.MOST || !isHere(holder)) {
            throw new IllegalStateException(account.key() + " has " + before + " coins, and can't have " + after);
        }
        world.putCoins(holder, after);
        undo.push(() -> world.putCoins(holder, before));
        durables.add(new Durable.PurseChanged(holder, before, after));
    }

    private boolean isHere(Holder holder) {
        return switch (holder) {
            case Holder.InRoom _ -> true;
            case Holder.HeldBy(var character) -> world.character(character).isPresent();
            case Holder.Inside(var container) -> world.item(container).isPresent();
            case Holder.InEscrow _, Holder.Gone _ -> false;
        };
    }

    private void replace(Item item) {
        var before = world.put(item);
        undo.push(before == null ? () -> world.remove(item.id()) : () -> world.put(before));
    }
}
