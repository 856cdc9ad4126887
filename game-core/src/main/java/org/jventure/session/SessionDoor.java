package org.jventure.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jventure.account.Accounts;
import org.jventure.account.Approvals;
import org.jventure.character.Characters;
import org.jventure.content.RecentSettings;
import org.jventure.kernel.Background;
import org.jventure.kernel.Clock;
import org.jventure.presence.SessionMessage;

/** Every session of this node, by number. Any thread. */
public final class SessionDoor implements Sessions {

    private final Map<Long, Open> sessions = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final SignInDesk desk;
    private final GameGate gate;
    private final Clock clock;
    private final SessionProperties properties;

    private record Open(Session session, Terminal terminal) {}

    /** The stores that signing in asks. */
    public record Stores(Accounts accounts, Characters characters, Approvals approvals, RecentSettings world) {}

    public SessionDoor(
            Stores stores, Background background, GameGate gate, Clock clock, SessionProperties properties) {
        this.desk = new SignInDesk(
                stores.accounts(), stores.characters(), stores.approvals(), stores.world(), background);
        this.gate = gate;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public Receiver open(Terminal terminal) {
        var number = numbers.incrementAndGet();
        var session = new Session(
                terminal, gate, gate.address(number), clock, properties, () -> sessions.remove(number));
        sessions.put(number, new Open(session, terminal));
        session.begin(desk);
        return session;
    }

    /** Brings the message to the session, on its own thread; one that is gone hears nothing. */
    public void deliver(long number, SessionMessage message) {
        var open = sessions.get(number);
        if (open != null) {
            open.terminal().executor().execute(() -> open.session().message(message));
        }
    }

    public int count() {
        return sessions.size();
    }
}
