package org.jventure.zone;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.command.Command;
import org.jventure.command.CommandTable;
import org.jventure.command.WrittenVerbs;
import org.jventure.kernel.CharacterId;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest.Perform;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Entrance;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.turn.Turn.Emission;
import org.jventure.world.ZoneWorld;

/** Performs what players type: each line once, in the order of their numbers. The zone's thread only. */
final class Obedience {

    private static final int MOST_REMEMBERED = 10;
    private static final int MOST_WORDS = 100;

    private final Reign reign;
    private final ZoneWorld world;
    private final Entrance entrance;
    private final CommandTable commands;
    private final List<WrittenVerbs> verbs;
    private final Outside outside;
    private final TurnRunner turns;
    private final Residents residents;
    private final Departures departures;
    private final Commits commits;
    private final ZonePorts ports;
    private final Deque<String> unwritten = new ArrayDeque<>();

    Obedience(Scene scene, TurnRunner turns, Residents residents, Departures departures) {
        this.reign = scene.reign();
        this.world = scene.world();
        this.entrance = scene.rules().entrance();
        this.commands = scene.rules().commands();
        this.verbs = scene.rules().verbs();
        this.outside = scene.ports().outside();
        this.turns = turns;
        this.residents = residents;
        this.departures = departures;
        this.commits = scene.commits();
        this.ports = scene.ports();
    }

    /** The last lines since all was written, for staff: who typed what, without anything that a screen would obey. */
    List<String> unwrittenLines() {
        return List.copyOf(unwritten);
    }

    private void remember(Perform line) {
        if (commits.isSettled()) {
            unwritten.clear(); // whatever breaks now, it was not these
        }
        if (unwritten.size() == MOST_REMEMBERED) {
            unwritten.remove();
        }
        var name = residents.nameOf(line.character());
        var words = StyledText.plain(line.line()).plainText().replace('\n', ' ');
        unwritten.add(name + ": " + (words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words));
    }

    /**
     * Performs the line, or drops it: a ghost's, a stranger's, a superseded session's, that of one who has not entered
     * since the zone was loaded, or one that was done before.
     */
    void perform(Perform line) {
        var presence = residents.presence(line.character());
        if (presence == null
                || presence.awaited != null
                || line.sessionNo() != presence.sessionNo
                || line.number() != presence.lastDone + 1) {
            return;
        }
        long taken = ports.clock().nanos();
        presence.lastDone = line.number();
        remember(line);
        var before = shownToAll(line.character());
        stir(line.character());
        var leaving = turns.perform(line, turn -> obey(turn, line.line()));
        var prompt = leaving.isEmpty() // who leaves is asked for nothing more here
                ? residents.nextPrompt(line.character(), presence)
                : StyledText.EMPTY;
        if (!before.equals(shownToAll(line.character()))) {
            residents.announce(line.character());
        }
        residents.send(
                presence.session, new SessionMessage.Done(reign, line.number(), prompt),
                () -> ports.lineTook().accept(ports.clock().nanos() - taken));
        leaving.forEach(departures::depart);
    }

    /** Whoever types is not away any more. */
    private void stir(CharacterId character) {
        if (world.character(character).filter(here -> here.away() != null).isPresent()) {
            turns.run(character, "coming back to the keyboard", turn -> entrance.stirred(turn, turn.actor()));
        }
    }

    /** What is known of the character everywhere, and is told at once when it changes. */
    private List<@Nullable Object> shownToAll(CharacterId character) {
        return world.character(character)
                .map(here -> Arrays.<@Nullable Object>asList(
                        here.away(), here.sheet().persona().title(), here.sheet().ties().group()))
                .orElse(List.of());
    }

    private void obey(Turn turn, String line) {
        if (line.isBlank()) {
            return;
        }
        var known = commands.knownTo(turn.actor().role());
        var call = known.parse(line, word -> written(turn, word)).orElseThrow(() -> unknown(known, line));
        call.command().perform(turn, call.arguments());
        refuseClosedWays(turn);
    }

    private Optional<Command> written(Turn turn, String word) {
        return verbs.stream().flatMap(source -> source.find(turn, word).stream()).findFirst();
    }

    /** Nobody is sent where nobody would be let in: to be stuck at its edge is worse than to stay. */
    private void refuseClosedWays(Turn turn) {
        for (Emission emission : turn.emissions()) {
            if (emission instanceof Emission.Crossed(_, var exit) && !outside.isOpen(exit.zone())) {
                throw new Refusal("The way is closed just now.");
            }
        }
    }

    private static Refusal unknown(CommandTable known, String line) {
        var word = line.strip().split("\\s", 2)[0];
        var similar = known.similar(word);
        return new Refusal(StyledText.of(Style.REFUSAL, "You don't know how to '" + word + "'. ")
                .then(StyledText.of(Style.HINT, similar.isEmpty()
                        ? "'help' lists what you can do."
                        : "Did you mean '" + similar.getFirst() + "'?")));
    }
}
