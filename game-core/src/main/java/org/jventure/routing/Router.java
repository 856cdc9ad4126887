package org.jventure.routing;

import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.session.GameGate;
import org.jventure.session.SessionDoor;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Online;
import org.jventure.zone.Outside;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneMessage;
import org.jventure.zone.ZoneStatus;

/**
 * Between sessions and zones, both ways. Any thread; keeps the order of each pair. Here all zones and sessions are of
 * this node; a node that is elsewhere is reached from here and nowhere else.
 */
public final class Router implements GameGate, Outside {

    private final NodeId node;
    private final CharacterDirectory directory;
    private final Wiring wiring;

    /** The two sides, which are made after the router and know it. */
    public interface Wiring {

        /** This life of the node. */
        long incarnation();

        ZoneHost zones();

        SessionDoor sessions();
    }

    public Router(NodeId node, CharacterDirectory directory, Wiring wiring) {
        this.node = node;
        this.directory = directory;
        this.wiring = wiring;
    }

    @Override
    public void send(SessionAddress from, ZoneId zone, ZoneRequest request) {
        if (wiring.zones().post(zone, new ZoneMessage.Request(request))) {
            return;
        }
        if (request instanceof ZoneRequest.Perform line && wiring.zones().runs(zone)) {
            tell(from, new SessionMessage.Busy(line.number()));
        } else {
            tell(from, new SessionMessage.NotHere(zone));
        }
    }

    @Override
    public SessionAddress address(long session) {
        return new SessionAddress(node, wiring.incarnation(), session);
    }

    @Override
    public void tell(SessionAddress session, SessionMessage message) {
        if (session.node().equals(node) && session.incarnation() == wiring.incarnation()) {
            wiring.sessions().deliver(session.number(), message);
        }
    }

    @Override
    public void publish(FarMessage message) {
        switch (message) {
            case FarMessage.Tell tell -> directory
                    .zoneOf(tell.to())
                    .ifPresent(zone -> wiring.zones().post(zone, new ZoneMessage.Hear(tell)));
            case FarMessage.Notice notice -> directory
                    .zoneOf(notice.to())
                    .ifPresent(zone -> wiring.zones().post(zone, new ZoneMessage.Hear(notice)));
            case FarMessage.ChannelLine line -> wiring.zones().hear(line);
        }
    }

    @Override
    public boolean isOpen(ZoneId zone) {
        return wiring.zones().status(zone).filter(status -> status == ZoneStatus.RUNNING).isPresent();
    }

    @Override
    public void appeared(Online online) {
        directory.appeared(online);
    }

    @Override
    public void vanished(CharacterId character, ZoneId zone) {
        directory.vanished(character, zone);
    }
}
