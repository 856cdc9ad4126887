package org.jventure.telnet;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.net.InetSocketAddress;
import java.util.BitSet;
import java.util.List;
import org.jventure.session.Input;
import org.jventure.session.Peer;
import org.jventure.session.Sessions;
import org.jventure.telnet.codec.Deflation;
import org.jventure.telnet.codec.LineAssembler;
import org.jventure.telnet.codec.TelnetDecoder;
import org.jventure.telnet.codec.TelnetEncoder;
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

    TelnetPipeline(TelnetProperties settings, Sessions sessions, List<TelnetOption> options, Shared shared) {
        this.settings = settings;
        this.sessions = sessions;
        this.options = List.copyOf(options);
        this.options.forEach(option -> wanted.set(option.code()));
        this.shared = shared;
    }

    @Override
    protected void initChannel(Channel channel) {
        var peer = peer(channel);
        var trouble = shared.trouble();
        if (!shared.connections().admit(peer.address(), channel)) {
            trouble.report(peer.address(), "was turned away: too many connections");
            channel.pipeline().addLast("turned-away", new TurnedAway());
            return;
        }
        var negotiation = new Negotiation(channel, options);
        var terminal = new TelnetTerminal(channel, peer, negotiation);
        var session = new SessionHandler(sessions, terminal, shared, settings.introduction());
        int unpacked = Math.toIntExact(settings.maxUnpacked().toBytes());
        channel.pipeline()
                .addLast("traffic", shared.traffic())
                .addLast("other-protocols", new OtherProtocols(trouble, peer.address()))
                .addLast("deflation", new Deflation())
                .addLast("encoder", new TelnetEncoder())
                .addLast("decoder", new TelnetDecoder(wanted::get, unpacked, settings.maxUnpackedRatio()))
                .addLast("keepalive", new KeepAlive(settings.keepalive()))
                .addLast("negotiator", new Negotiator(negotiation))
                .addLast("lines", new LineAssembler(Input.LONGEST_LINE))
                .addLast("program-lines", new ProgramLines(negotiation))
                .addLast("session", session);
    }

    /** What keeps an eye on all connections together. */
    record Shared(Connections connections, Traffic traffic, TroubleLog trouble) {}

    private static Peer peer(Channel channel) {
        if (channel.remoteAddress() instanceof InetSocketAddress remote && remote.getAddress() != null) {
            var address = remote.getAddress();
            return new Peer(address.getHostAddress(), address.isLoopbackAddress(), false, false);
        }
        return new Peer("unknown", false, false, false);
    }
}
