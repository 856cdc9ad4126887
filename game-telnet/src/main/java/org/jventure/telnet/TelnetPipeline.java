package org.jventure.telnet;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.jventure.limit.Limits;
import org.jventure.session.Input;
import org.jventure.session.Peer;
import org.jventure.session.Sessions;
import org.jventure.telnet.codec.Deflation;
import org.jventure.telnet.codec.LineAssembler;
import org.jventure.telnet.codec.Reading;
import org.jventure.telnet.codec.TelnetDecoder;
import org.jventure.telnet.codec.TelnetEncoder;
import org.jventure.telnet.gate.WaysIn;
import org.jventure.telnet.option.Negotiation;
import org.jventure.telnet.option.Negotiator;
import org.jventure.telnet.option.ProgramLines;
import org.jventure.telnet.option.TelnetOption;
import org.jventure.telnet.terminal.TelnetTerminal;

/** The stack every connection goes through, from the socket to the session. */
final class TelnetPipeline extends ChannelInitializer<Channel> {

    private final TelnetProperties settings;
    private final Sessions sessions;
    private final List<TelnetOption> options;
    private final Shared shared;
    private final BitSet wanted = new BitSet();
    private final WaysIn ways;
    private final Duration slowFor;
    private final Duration listenFirst;
    private final Duration unansweredFor;
    private final List<OtherProtocols.Greeting> otherGreetings;

    TelnetPipeline(
            TelnetProperties settings,
            EdgeProperties edge,
            Sessions sessions,
            List<TelnetOption> options,
            Shared shared,
            WaysIn ways) {
        this.ways = ways;
        this.slowFor = edge.slowFor();
        this.listenFirst = edge.listenFirst().compareTo(settings.introduction()) < 0
                ? edge.listenFirst()
                : settings.introduction();
        this.otherGreetings = ways.isEncrypted()
                ? OtherProtocols.greetingsByTls()
                : OtherProtocols.greetings(edge.tlsPort());
        this.unansweredFor = edge.unansweredFor();
        this.settings = settings;
        this.sessions = sessions;
        this.options = List.copyOf(options);
        this.options.forEach(option -> wanted.set(option.code()));
        this.shared = shared;
    }

    @Override
    protected void initChannel(Channel channel) {
        var peer = peer(channel);
        if (ways.waitsForProxy(peer) && !shared.connections().admitUnnamed(channel)) {
            turnAway(channel, peer);
        } else {
            ways.identify(channel, peer, shared.trouble()::report, this::admit);
        }
    }

    private void admit(Channel channel, Peer peer) {
        var limits = shared.limits();
        if (!limits.allowConnection(peer.address())
                || !shared.connections().admit(peer.address(), limits.trust(peer.address()), channel)) {
            turnAway(channel, peer);
        } else {
            ways.secure(channel, peer, shared.trouble()::report, this::play);
        }
    }

    private void turnAway(Channel channel, Peer peer) {
        shared.trouble().report(peer.address(), "was turned away: too many connections");
        channel.pipeline().addLast("turned-away", new TurnedAway());
    }

    private void play(Channel channel, Peer peer) {
        var trouble = shared.trouble();
        var reading = new Reading(channel);
        var negotiation = new Negotiation(channel, options);
        var terminal = new TelnetTerminal(channel, peer, negotiation, reading, unansweredFor);
        var session = new SessionHandler(sessions, terminal, shared, settings.introduction());
        int unpacked = Math.toIntExact(settings.maxUnpacked().toBytes());
        channel.pipeline()
                .addLast("outbox", new Outbox(reading, settings.maxUnread().toBytes(), slowFor))
                .addLast("traffic", shared.traffic())
                .addLast("other-protocols", new OtherProtocols(trouble, peer.address(), otherGreetings))
                .addLast("deflation", new Deflation())
                .addLast("encoder", new TelnetEncoder())
                .addLast("decoder", new TelnetDecoder(wanted::get, unpacked, settings.maxUnpackedRatio()))
                .addLast("keepalive", new KeepAlive(settings.keepalive()))
                .addLast("negotiator", new Negotiator(negotiation, reading, listenFirst))
                .addLast("lines", new LineAssembler(Input.LONGEST_LINE))
                .addLast("program-lines", new ProgramLines(negotiation))
                .addLast("session", session);
    }

    /** What keeps an eye on all connections together. */
    record Shared(Connections connections, Traffic traffic, TroubleLog trouble, Limits limits) {}

    private static Peer peer(Channel channel) {
        if (channel.remoteAddress() instanceof InetSocketAddress remote && remote.getAddress() != null) {
            var address = remote.getAddress();
            return new Peer(address.getHostAddress(), address.isLoopbackAddress(), false, false);
        }
        return new Peer("unknown", false, false, false);
    }
}
