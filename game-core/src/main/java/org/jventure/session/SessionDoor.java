package org.jventure.session;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jventure.account.Accounts;
import org.jventure.account.Approvals;
import org.jventure.character.Characters;
import org.jventure.character.SessionRecords;
import org.jventure.content.RecentSettings;
import org.jventure.kernel.Background;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Clock;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.ZoneId;
import org.jventure.limit.Limits;
import org.jventure.presence.SessionMessage;

/** Every session of this node, by number. Any thread. */
public final class SessionDoor implements Sessions {

    private final Map<Long, Open> sessions = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final SignInDesk desk;
    private final GameGate gate;
    private final Clock clock;
    private final SessionProperties properties;
    private final ResumeKeys keys;
    private final Vigils vigils;
    private volatile @Nullable String goodBye;

    private record Open(Session session, Terminal terminal) {}

    /** The stores that signing in asks, and what it is not to let through. */
    public record Stores(
            Accounts accounts,
            Characters characters,
            Approvals approvals,
            RecentSettings world,
            SessionRecords records,
            Limits limits,
            OpenWire openWire) {

        /** Without limits. */
        public Stores(
                Accounts accounts,
                Characters characters,
                Approvals approvals,
                RecentSettings world,
                SessionRecords records) {
            this(accounts, characters, approvals, world, records, Limits.none(), OpenWire.unguarded());
        }
    }

    public SessionDoor(
            Stores stores, Background background, GameGate gate, Clock clock, SessionProperties properties) {
        this.desk = new SignInDesk(
                stores.accounts(), stores.characters(), stores.approvals(),
                new ApprovalWatch(stores.approvals(), background, clock), stores.world(), stores.records(),
                stores.limits(), stores.openWire(), background);
        this.keys = new ResumeKeys(stores.records(), background, properties);
        this.vigils = new Vigils(properties.stay().mostVigils());
        this.gate = gate;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public Receiver open(Terminal terminal) {
        return open(terminal, session -> session.begin(desk));
    }

    /** As {@link #open(Terminal)} for somebody who need not sign in any more: begins with the choice of a character. */
    public Receiver openFor(Terminal terminal, Person person) {
        return open(terminal, session -> session.begin(desk, person));
    }

    private Receiver open(Terminal terminal, Consumer<Session> beginning) {
        var number = numbers.incrementAndGet();
        var session = new Session(
                terminal, gate, this::recall, claim -> new ComingBack(vigils, keys, claim), number, clock, properties, () -> sessions.remove(number));
        sessions.put(number, new Open(session, terminal));
        var words = goodBye;
        if (words == null) {
            beginning.accept(session);
        } else {
            terminal.executor().execute(() -> session.turnAway(words));
        }
        return session;
    }

    private void recall(
            CharacterId character, long sessionNo, SerialExecutor back, Consumer<Optional<ZoneId>> answer) {
        desk.background().run(
                () -> desk.characters().recall(character, sessionNo), back, answer, _ -> answer.accept(Optional.empty()));
    }

    /** Brings what a zone of the node says to the session, on its own thread; one that is gone hears nothing, but whoever goes on for it is told so. */
    public void deliver(long number, NodeId from, SessionMessage message) {
        var open = sessions.get(number);
        if (open != null) {
            open.terminal().executor().execute(() -> open.session().message(from, message));
        } else if (message instanceof SessionMessage.Relieved(_, var by)) {
            gate.tell(by, new SessionMessage.NothingKept());
        }
    }

    // ---- what the node learns of the cluster ----

    /** The zone has an owner under this epoch: who waits for it asks at once, who is in it looks for a word of the move. */
    public void ownerChanged(ZoneId zone, long epoch) {
        tell(new WorldNews.OwnerChanged(zone, epoch));
    }

    /** The node that owns the zones is not seen any more: for those in them the world has broken off. */
    public void ownerGone(Set<ZoneId> zones) {
        tell(new WorldNews.OwnerGone(Set.copyOf(zones)));
    }

    /**
     * Something between this node and the other did not arrive: sessions that have entered there enter again.
     *
     * @param zones those that the other owns now: who waits for one of them asks again
     */
    public void wordsLost(NodeId other, Set<ZoneId> zones) {
        tell(new WorldNews.WordsLost(other, Set.copyOf(zones)));
    }

    /** This node has begun a new life, and all its sessions have new addresses: all enter again. */
    public void addressChanged() {
        tell(new WorldNews.AddressChanged());
    }

    /** The character was admitted under this number, here or on another node: older sessions of it have to go. */
    public void signedIn(CharacterId character, long sessionNo) {
        for (Open open : sessions.values()) {
            if (character.equals(open.session().character())) {
                open.terminal().executor().execute(() -> open.session().news(new WorldNews.SignedIn(sessionNo)));
            }
        }
    }

    /** Tells the words to whoever comes from now on, and closes; who is in may stay. */
    public void letNobodyIn(String words) {
        goodBye = words;
    }

    /**
     * Tells everybody the words and closes, also who comes from now on; characters stay for the grace. {@link #count}
     * tells when all are gone.
     */
    public void closeAll(String words) {
        letNobodyIn(words);
        vigils.close();
        each(session -> session.dismiss(words));
    }

    private void tell(WorldNews news) {
        each(session -> session.news(news));
    }

    private void each(Consumer<Session> what) {
        sessions.values().forEach(open -> open.terminal().executor().execute(() -> what.accept(open.session())));
    }

    /** How many have a player at their terminal, or somebody who is about to sign in. */
    public int count() {
        return Math.max(0, sessions.size() - vigils.count());
    }

    /** How many have lost their player and keep what they miss. */
    public int unattended() {
        return vigils.count();
    }
}
