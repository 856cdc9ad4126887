package org.jventure.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;

/**
 * The bare far end of a zone: sends whatever requests a test wants, also wrong ones, and remembers every answer. It does
 * nothing of itself, unlike a real session. One thread.
 */
public final class TestSession {

    static final NodeId NODE = new NodeId("test");

    private final CharacterId character;
    private final SessionAddress address;
    private final long sessionNo;
    private final Consumer<Sent> wire;
    private final List<SessionMessage> heard = new ArrayList<>();

    record Sent(ZoneId zone, ZoneRequest request) {}

    TestSession(CharacterId character, long number, long sessionNo, Consumer<Sent> wire) {
        this.character = character;
        this.address = new SessionAddress(NODE, 1, number);
        this.sessionNo = sessionNo;
        this.wire = wire;
    }

    public CharacterId character() {
        return character;
    }

    public long sessionNo() {
        return sessionNo;
    }

    public SessionAddress address() {
        return address;
    }

    /** Asks to enter, with nothing performed yet. */
    public void enter(String zone) {
        enter(zone, 0);
    }

    /** Asks to enter as one that goes on for an older session. */
    public void resume(String zone) {
        send(zone, new ZoneRequest.Enter(character, sessionNo, address, 0, false, true, 0));
    }

    public void enter(String zone, long lastDone) {
        send(zone, new ZoneRequest.Enter(character, sessionNo, address, lastDone));
    }

    public void perform(String zone, long number, String line) {
        send(zone, new ZoneRequest.Perform(character, sessionNo, number, line));
    }

    public void loseLink(String zone) {
        send(zone, new ZoneRequest.LinkLost(character, sessionNo));
    }

    private void send(String zone, ZoneRequest request) {
        wire.accept(new Sent(new ZoneId(zone), request));
    }

    void hear(SessionMessage message) {
        heard.add(message);
    }

    /** Every answer since the last time, in order. */
    public List<SessionMessage> heard() {
        var copy = List.copyOf(heard);
        heard.clear();
        return copy;
    }

    /** The words among the answers since the last time. */
    public List<String> words() {
        return heard().stream()
                .flatMap(message -> switch (message) {
                    case SessionMessage.Show(var _, var text) -> Stream.of(text.plainText());
                    case SessionMessage.Overheard(var _, var _, var text, var _) -> Stream.of(text.plainText());
                    default -> Stream.empty();
                })
                .toList();
    }
}
