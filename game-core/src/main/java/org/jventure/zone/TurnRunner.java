package org.jventure.zone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.fact.ClientFact;
import org.jventure.kernel.CharacterId;
import org.jventure.presence.ZoneRequest.Perform;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.FarMessage;
import org.jventure.turn.CombatListener;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.turn.Turn.Emission;
import org.jventure.world.ZoneWorld;

/**
 * Runs turns: all of one happens or none. A rule that fails is undone, logged once and contained; the zone lives on.
 * The zone's thread only.
 */
final class TurnRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TurnRunner.class);
    static final StyledText SORRY =
            StyledText.of(Style.SYSTEM, "Something went wrong; it has been noted.");

    private final ZoneWorld world;
    private final ZonePorts ports;
    private final Narrator narrator;
    private final Commits commits;
    private final Viewers viewers;
    private final Consumer<Emission> wishes;
    private final Consumer<Turn> after;
    private final List<CombatListener> listeners;
    private Consumer<Emission> departing = _ -> {};
    private Instant latest = Instant.MIN;

    /**
     * @param wishes takes what turns ask of rows that several zones write
     * @param after  gets each turn when all it told is on its way
     * @param listeners hear of fights
     */
    TurnRunner(
            ZoneWorld world,
            ZonePorts ports,
            Narrator narrator,
            Commits commits,
            Viewers viewers,
            Consumer<Emission> wishes,
            Consumer<Turn> after,
            List<CombatListener> listeners) {
        this.world = world;
        this.ports = ports;
        this.narrator = narrator;
        this.commits = commits;
        this.viewers = viewers;
        this.wishes = wishes;
        this.after = after;
        this.listeners = listeners;
    }

    /** Where words for a character go; nowhere if nobody looks through its eyes. */
    @FunctionalInterface
    interface Viewers {

        /** @param fact the same for its program, if there is anything to know */
        void show(CharacterId viewer, StyledText words, @Nullable ClientFact fact);
    }

    /** Says how characters leave the zone because of what was run. Called once, before anything is. */
    void departBy(Consumer<Emission> way) {
        departing = way;
    }

    /** Runs the rule for the actor; whoever is to leave the zone because of it has left. */
    void run(@Nullable CharacterId actor, String occasion, Consumer<Turn> rule) {
        run(actor, occasion, rule, new Ways(viewers, UnaryOperator.identity())).forEach(departing);
    }

    /** As {@link #run}, for a line that a player has typed; the answer lists how characters want to leave because of it. */
    List<Emission> perform(Perform line, Consumer<Turn> rule) {
        return run(line.character(), line.line(), rule, new Ways(viewers, message -> numbered(message, line)));
    }

    /** Runs the rule for words from outside, which go to these hearers. */
    void hear(Consumer<Turn> rule, Viewers hearers) {
        run(null, "words from afar", rule, new Ways(hearers, UnaryOperator.identity()));
    }

    private static FarMessage numbered(FarMessage message, Perform line) {
        return message instanceof FarMessage.ChannelLine words
                ? words.saidIn(line.sessionNo(), line.number())
                : message;
    }

    /** How words leave a turn, within the zone and beyond it. */
    private record Ways(Viewers viewers, UnaryOperator<FarMessage> beyond) {}

    private List<Emission> run(
            @Nullable CharacterId actor, String occasion, Consumer<Turn> rule, Ways ways) {
        var turn = new Turn(world, actor, ports.turn(), now(), listeners);
        try {
            rule.accept(turn);
            turn.durables().forEach(commits::add);
        } catch (Refusal refusal) {
            turn.undo();
            apologise(actor, refusal.words(), refusal.fact());
            return List.of();
        } catch (RuntimeException | Error e) {
            turn.undo();
            LOG.error("In zone {}, on {} by {}: undone", world.id(), occasion, actor, e);
            apologise(actor, SORRY, null);
            return List.of();
        }
        var departures = emit(turn, ways);
        after.accept(turn);
        return departures;
    }

    /** The time of the next turn: fights rely on it that it never goes back, whatever is done to the machine's clock. */
    Instant now() {
        var now = ports.clock().now();
        latest = now.isAfter(latest) ? now : latest;
        return latest;
    }

    private List<Emission> emit(Turn turn, Ways ways) {
        var departures = new ArrayList<Emission>();
        for (Emission emission : turn.emissions()) {
            switch (emission) {
                case Emission.Seen(var who, var event) ->
                    who.forEach(viewer -> ways.viewers().show(
                            viewer, narrator.narrate(event, viewer), narrator.fact(event, viewer)));
                case Emission.Answered(var viewer, var words) -> ways.viewers().show(viewer, words, null);
                case Emission.Sent(var message) -> {
                    var sent = ways.beyond().apply(message);
                    commits.send(() -> ports.outside().publish(sent));
                }
                case Emission.Asked _, Emission.Expecting _ -> wishes.accept(emission);
                case Emission.Quit _, Emission.Crossed _ -> departures.add(emission);
            }
        }
        return departures;
    }

    private void apologise(@Nullable CharacterId actor, StyledText words, @Nullable ClientFact fact) {
        if (actor != null) {
            viewers.show(actor, words, fact);
        }
    }
}
