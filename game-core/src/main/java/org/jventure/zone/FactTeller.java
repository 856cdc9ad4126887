package org.jventure.zone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactQuestion;
import org.jventure.kernel.CharacterId;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.turn.FactSource;
import org.jventure.turn.FactSource.View;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * Tells clients' programs what of the world they want to know: first all of it, then what changes. It looks at the world
 * after each turn, and what it finds goes the way of words: nobody is told what is not stored. The zone's thread only.
 */
final class FactTeller {

    private static final Logger LOG = LoggerFactory.getLogger(FactTeller.class);

    private final Scene scene;
    private final ZoneWorld world;
    private final Residents residents;
    private final List<FactSource> sources;

    FactTeller(Scene scene, Residents residents) {
        this.scene = scene;
        this.world = scene.world();
        this.residents = residents;
        this.sources = scene.rules().facts();
    }

    /** The program of a session that has just entered: it knows nothing, whatever was told to the one before. */
    void begin(CharacterId character, Presence presence, int kinds) {
        presence.listener = kinds == 0 ? null : new Listener(kinds);
        watch(character);
    }

    void listen(ZoneRequest.Listen listen) {
        var presence = heeded(listen);
        if (presence == null) {
            return;
        }
        if (presence.listener == null || listen.facts() == 0) {
            begin(listen.character(), presence, listen.facts());
        } else {
            presence.listener.want(listen.facts());
            watch(listen.character());
        }
    }

    void answer(ZoneRequest.Ask ask) {
        var presence = heeded(ask);
        var listener = presence == null ? null : presence.listener;
        var who = world.character(ask.character()).orElse(null);
        if (presence == null || listener == null || who == null) {
            return;
        }
        var view = view(who);
        if (ask.question() instanceof FactQuestion.Again(var kind)) {
            listener.told.keySet().removeIf(source -> source.kind() == kind);
            tell(presence, listener, view);
            return;
        }
        for (FactSource source : sources) {
            var answer = source.answer(ask.question(), view);
            if (answer != null) {
                send(presence, answer);
            }
        }
    }

    /** Tells whoever may see something new. Called behind each turn, and at the end of each message. */
    void tellChanges() {
        if (world.touched().isEmpty()) {
            return;
        }
        for (CharacterId concerned : world.touched().take(world)) {
            var presence = residents.presence(concerned);
            if (presence != null && presence.session != null && presence.listener != null) {
                var listener = presence.listener;
                world.character(concerned).ifPresent(who ->
                        tell(presence, listener, view(who)));
            }
        }
    }

    private View view(PlayerCharacter who) {
        return new View(world, who, scene.ports().turn().far(), scene.ports().clock().now());
    }

    private void tell(Presence presence, Listener listener, View view) {
        for (FactSource source : sources) {
            if (listener.wants(source.kind())) {
                tell(presence, listener, source, view);
            }
        }
    }

    /** A source that fails keeps nobody from reading words. */
    private void tell(Presence presence, Listener listener, FactSource source, View view) {
        try {
            var now = source.now(view);
            now.since(listener.told.put(source, now)).forEach(fact -> send(presence, fact));
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed to tell the program of {}", source, view.who().name(), e);
        }
    }

    private void send(Presence presence, ClientFact fact) {
        residents.send(presence.session, new SessionMessage.Fact(scene.reign(), fact));
    }

    private @Nullable Presence heeded(ZoneRequest request) {
        var presence = residents.presence(request.character());
        return presence == null || presence.session == null || presence.sessionNo != request.sessionNo()
                ? null
                : presence;
    }

    private void watch(CharacterId newcomer) {
        world.touched().watch(residents.hasListeners());
        world.touched().add(newcomer);
    }
}
