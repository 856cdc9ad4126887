package org.jventure.routing;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.jventure.cluster.Topics;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.FarMessage;
import org.jventure.wire.WireCodec;
import org.jventure.wire.WireException;
import org.jventure.zone.ZoneMessage;

/**
 * Words between zones. A tell goes to the zone where its hearer was last seen, and once more after a hearer who has just
 * left; if that is in vain, its speaker is told. A channel line goes to all nodes, this one too. Any thread.
 */
final class FarVoices {

    /** Who walks from zone to zone is nowhere for a moment. */
    private static final Duration CROSSING = Duration.ofMillis(500);

    private final WireCodec<FarMessage> codec = WireCodec.of(FarMessage.class);
    private final NodeId self;
    private final Post post;
    private final Topics topics;
    private final Routes routes;
    private final CharacterDirectory directory;
    private final SerialExecutor executor;
    private final Router.Wiring wiring;

    FarVoices(NodeId self, Post post, Router.Ports ports, Router.Wiring wiring) {
        this.self = self;
        this.post = post;
        this.topics = ports.topics();
        this.routes = ports.routes();
        this.directory = ports.directory();
        this.executor = ports.executor();
        this.wiring = wiring;
    }

    /** Begins to listen to the channels. */
    void subscribe(Collection<String> channels) {
        channels.forEach(channel -> topics.subscribe(topic(channel), this::heard));
    }

    void publish(FarMessage message) {
        switch (message) {
            case FarMessage.Tell tell -> zoneOf(tell.to()).ifPresentOrElse(zone -> bring(zone, tell), () -> inVain(tell));
            case FarMessage.Notice notice -> zoneOf(notice.to()).ifPresent(zone -> bring(zone, notice));
            case FarMessage.MayBeDue news -> zoneOf(news.to()).ifPresent(zone -> bring(zone, news));
            case FarMessage.OfGroup words -> zoneOf(words.to()).ifPresent(zone -> bring(zone, words));
            case FarMessage.ChannelLine line -> topics.publish(topic(line.channel()), codec.write(line));
        }
    }

    /** Lets a zone of this node hear the words. */
    void hear(ZoneId zone, FarMessage words) {
        if (!wiring.zones().post(zone, new ZoneMessage.Hear(words))) {
            unheard(zone, words);
        }
    }

    /** The one for whom the words are is not in the zone, or the zone not here. */
    void unheard(ZoneId zone, FarMessage words) {
        switch (words) {
            case FarMessage.Tell tell -> unheard(zone, tell);
            case FarMessage.Notice notice -> executor.schedule(CROSSING, () -> bringLate(notice.to(), notice));
            case FarMessage.MayBeDue(var to, var followed) -> {
                if (!followed) {
                    executor.schedule(CROSSING, () -> bringLate(to, new FarMessage.MayBeDue(to, true)));
                }
            }
            case FarMessage.OfGroup word -> {
                if (!word.followed()) {
                    executor.schedule(CROSSING, () -> bringLate(word.to(), word.sentAfter()));
                }
            }
            case FarMessage.ChannelLine _ -> {} // heard by all zones that are there
        }
    }

    /** To a zone that has perhaps just begun here, or has gone on elsewhere meanwhile; not tried a third time here. */
    private void bringLate(CharacterId to, FarMessage notice) {
        zoneOf(to).ifPresent(zone -> elsewhere(zone).ifPresentOrElse(
                node -> post.send(node, new NodeMessage.Hear(zone, notice)),
                () -> wiring.zones().post(zone, new ZoneMessage.Hear(notice))));
    }

    private void unheard(ZoneId zone, FarMessage.Tell tell) {
        if (tell.followed()) {
            inVain(tell);
        } else if (zoneOf(tell.to()).filter(now -> !now.equals(zone)).isPresent()) {
            publish(followed(tell));
        } else {
            executor.schedule(CROSSING, () -> publish(followed(tell)));
        }
    }

    private static FarMessage.Tell followed(FarMessage.Tell tell) {
        return new FarMessage.Tell(tell.from(), tell.fromName(), tell.to(), tell.toName(), tell.words(), true);
    }

    private void inVain(FarMessage.Tell tell) {
        publish(new FarMessage.Notice(
                tell.from(), tell.toName() + " is not in the world just now and did not hear \"" + tell.words() + "\"."));
    }

    /** Lets the zone hear the words, wherever it runs. */
    void bring(ZoneId zone, FarMessage words) {
        elsewhere(zone).ifPresentOrElse(
                node -> post.send(node, new NodeMessage.Hear(zone, words)), () -> hear(zone, words));
    }

    private Optional<NodeId> elsewhere(ZoneId zone) {
        return routes.find(zone).map(Routes.Route::node).filter(node -> !node.equals(self));
    }

    private void heard(byte[] line) {
        try {
            codec.read(line).ifPresent(words -> wiring.zones().hear(words));
        } catch (WireException _) {
            // not from one of us
        }
    }

    private Optional<ZoneId> zoneOf(CharacterId character) {
        return directory.zoneOf(character);
    }

    private static String topic(String channel) {
        return "channel:" + channel;
    }
}
