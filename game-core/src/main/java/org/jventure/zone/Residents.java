package org.jventure.zone;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jventure.command.CommandTable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest.Enter;
import org.jventure.presence.ZoneRequest.LinkLost;
import org.jventure.presence.ZoneRequest.Perform;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Durable;
import org.jventure.turn.Entrance.Departure;
import org.jventure.turn.Entrance.Manner;
import org.jventure.turn.Online;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn.Emission;
import org.jventure.world.Exit;
import org.jventure.world.Holder;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * The characters of a zone and their sessions: entering, performing lines, crossing, leaving. One life of the zone's
 * memory; the zone's thread only.
 */
final class Residents {

    private final Reign reign;
    private final ZoneWorld world;
    private final ZonePorts ports;
    private final Rules rules;
    private final Commits commits;
    private final Timers timers;
    private final TurnRunner turns;
    private final long gracePulses;
    private final Map<CharacterId, Long> versions;
    private final Map<CharacterId, Presence> presences = new LinkedHashMap<>();
    private final Map<CharacterId, Enter> loading = new HashMap<>();
    private final Map<CharacterId, Ghost> ghosts = new HashMap<>();

    /** A character that has left memory, until its leaving is written. {@code target} is null if it left the world. */
    private static final class Ghost {
        final @Nullable ZoneId target;
        final @Nullable SessionAddress session;
        @Nullable Enter noted;

        Ghost(@Nullable ZoneId target, @Nullable SessionAddress session) {
            this.target = target;
            this.session = session;
        }
    }

    Residents(
            Reign reign,
            ZoneWorld world,
            ZonePorts ports,
            Rules rules,
            Commits commits,
            Timers timers,
            Map<CharacterId, Long> versions,
            long gracePulses) {
        this.reign = reign;
        this.world = world;
        this.ports = ports;
        this.rules = rules;
        this.commits = commits;
        this.timers = timers;
        this.versions = versions;
        this.gracePulses = gracePulses;
        this.turns = new TurnRunner(world, ports, rules.narrator(), commits, this::show);
    }

    TurnRunner turns() {
        return turns;
    }

    boolean isEmpty() {
        return presences.isEmpty();
    }

    /** Sends to every session that looks into the zone, past the output queue. */
    void tellAll(SessionMessage message) {
        for (Presence presence : presences.values()) {
            tell(presence.session, message);
        }
        loading.values().forEach(enter -> tell(enter.session(), message));
        for (Ghost ghost : ghosts.values()) { // who was about to leave has not, if the zone breaks off
            tell(ghost.session, message);
            if (ghost.noted != null) {
                tell(ghost.noted.session(), message);
            }
        }
    }

    /** Takes in a character that was present when the zone was loaded: its player has to find back. */
    void restore(CharacterRow row) {
        settle(row).linkChanges++;
        world.character(row.id()).map(character -> character.linkDead(true)).ifPresent(world::put);
        commits.send(() -> ports.outside().appeared(online(row, true)));
        startGrace(row.id());
    }

    // ---- entering ----

    void enter(Enter enter) {
        var presence = presences.get(enter.character());
        if (presence != null) {
            enterAgain(enter, presence);
        } else if (ghosts.get(enter.character()) instanceof Ghost ghost) {
            ghost.noted = newer(ghost.noted, enter);
        } else if (loading.containsKey(enter.character())) {
            loading.put(enter.character(), newer(loading.get(enter.character()), enter));
        } else {
            loading.put(enter.character(), enter);
            ports.keeper().loadCharacter(reign, enter.character());
        }
    }

    void loaded(CharacterId id, Optional<CharacterRow> found) {
        var enter = loading.remove(id);
        if (enter == null) {
            return;
        }
        if (found.isEmpty()) {
            tell(enter.session(), new SessionMessage.NotHere(world.id()));
        } else if (found.get().sessionNo() > enter.sessionNo()) {
            tell(enter.session(), new SessionMessage.Superseded(found.get().sessionNo()));
        } else if (!found.get().zone().equals(world.id())) {
            tell(enter.session(), new SessionMessage.Elsewhere(found.get().zone()));
        } else {
            arrive(enter, found.get());
        }
    }

    void loadFailed(CharacterId id) {
        var enter = loading.remove(id);
        if (enter != null) {
            tell(enter.session(), new SessionMessage.NotHere(world.id())); // it will ask again
        }
    }

    private void arrive(Enter enter, CharacterRow row) {
        var presence = settle(row);
        presence.sessionNo = enter.sessionNo();
        presence.session = enter.session();
        presence.lastDone = enter.lastDone();
        commits.add(new Durable.CharacterTouched(row.id()));
        entered(row.id(), presence);
        commits.send(() -> ports.outside().appeared(online(row, false)));
        greet(row.id(), row.present() ? Manner.CROSSING : Manner.SIGN_IN);
    }

    private void enterAgain(Enter enter, Presence presence) {
        if (enter.sessionNo() < presence.sessionNo) {
            tell(enter.session(), new SessionMessage.Superseded(presence.sessionNo));
            return;
        }
        var known = enter.session().equals(presence.session);
        if (enter.sessionNo() > presence.sessionNo) {
            tell(presence.session, new SessionMessage.Superseded(enter.sessionNo()));
            presence.lastDone = enter.lastDone();
        }
        presence.sessionNo = enter.sessionNo();
        presence.session = enter.session();
        presence.lastDone = Math.max(presence.lastDone, enter.lastDone());
        entered(enter.character(), presence);
        if (!known) {
            presence.linkChanges++;
            greet(enter.character(), Manner.RETURN);
            setLinkDead(enter.character(), false);
        }
    }

    private void entered(CharacterId id, Presence presence) {
        var prompt = world.character(id).map(rules.entrance()::prompt).orElse(StyledText.EMPTY);
        send(presence.session, new SessionMessage.Entered(reign, presence.sessionNo, presence.lastDone, prompt));
    }

    private void greet(CharacterId id, Manner manner) {
        turns.run(id, manner.name(), turn -> rules.entrance().arrived(turn, turn.actor(), manner));
    }

    private Presence settle(CharacterRow row) {
        row.items().forEach(this::place);
        var room = world.roomOrRecall(row.room());
        world.put(new PlayerCharacter(
                row.id(), row.name(), row.race(), row.characterClass(), room, row.sheet(), false, null,
                world.nextArrival()));
        versions.put(row.id(), row.version());
        var presence = new Presence(row.sessionNo(), row.room());
        presences.put(row.id(), presence);
        return presence;
    }

    /** Puts a stored item into the world; one whose kind is unknown stays in the store, out of sight. */
    void place(ItemRow row) {
        world.prototype(row.prototype()).ifPresent(prototype -> world.put(
                new org.jventure.world.Item(row.id(), prototype, row.holder(), world.nextArrival())));
    }

    // ---- performing ----

    void perform(Perform line) {
        var presence = presences.get(line.character());
        if (presence == null || line.sessionNo() > presence.sessionNo) {
            return; // a ghost's or a stranger's: it is the session that must enter first
        }
        if (line.sessionNo() < presence.sessionNo) {
            return; // it was told that it is superseded
        }
        if (line.number() != presence.lastDone + 1) {
            return; // a duplicate, or from before a break
        }
        presence.lastDone = line.number();
        var departures = turns.run(line.character(), line.line(), turn -> obey(turn, line.line()));
        var prompt = departures.isEmpty() // who leaves is asked for nothing more here
                ? world.character(line.character()).map(rules.entrance()::prompt).orElse(StyledText.EMPTY)
                : StyledText.EMPTY;
        send(presence.session, new SessionMessage.Done(reign, line.number(), prompt));
        departures.forEach(this::depart);
    }

    /** Answers a line of a session that looks into the zone, past the output queue. */
    void refuse(Perform line, SessionMessage answer) {
        var presence = presences.get(line.character());
        if (presence != null && presence.sessionNo == line.sessionNo()) {
            tell(presence.session, answer);
        }
    }

    private void obey(org.jventure.turn.Turn turn, String line) {
        if (line.isBlank()) {
            return;
        }
        var call = rules.commands().parse(line).orElseThrow(() -> unknown(line));
        call.command().perform(turn, call.arguments());
        refuseClosedWays(turn);
    }

    /** Nobody is sent where nobody would be let in: to be stuck at its edge is worse than to stay. */
    private void refuseClosedWays(org.jventure.turn.Turn turn) {
        for (Emission emission : turn.emissions()) {
            if (emission instanceof Emission.Crossed(_, var exit) && !ports.outside().isOpen(exit.zone())) {
                throw new Refusal("The way is closed just now.");
            }
        }
    }

    private Refusal unknown(String line) {
        var word = line.strip().split("\\s", 2)[0];
        var similar = rules.commands().similar(word);
        return new Refusal(StyledText.of(Style.REFUSAL, "You don't know how to '" + word + "'. ")
                .then(StyledText.of(Style.HINT, similar.isEmpty()
                        ? "'help' lists what you can do."
                        : "Did you mean '" + similar.getFirst() + "'?")));
    }

    // ---- leaving ----

    private void depart(Emission departure) {
        switch (departure) {
            case Emission.Crossed(var character, var exit) -> cross(character, exit);
            case Emission.Quit(var character, var farewell) -> leave(character, Departure.QUIT, farewell);
            case Emission.Seen _, Emission.Answered _, Emission.Sent _ ->
                throw new IllegalArgumentException("Not a departure: " + departure);
        }
    }

    /** The crossing itself is in the turn's changes already; here the character leaves the zone's memory. */
    private void cross(CharacterId id, Exit exit) {
        forget(id, exit.zone(), session -> new SessionMessage.Left(reign, exit.zone()));
    }

    /** Takes the character out of the world, and its session with it. */
    void leave(CharacterId id, Departure departure, StyledText farewell) {
        if (!presences.containsKey(id)) {
            return;
        }
        turns.run(id, departure.name(), turn -> rules.entrance().leaving(turn, turn.actor(), departure));
        commits.add(new Durable.CharacterGone(id));
        forget(id, null, session -> new SessionMessage.Gone(reign, farewell));
        commits.send(() -> ports.outside().vanished(id, world.id()));
    }

    void leaveAll(StyledText farewell) {
        List.copyOf(presences.keySet()).forEach(id -> leave(id, Departure.SHUTDOWN, farewell));
    }

    private void forget(
            CharacterId id,
            @Nullable ZoneId target,
            java.util.function.Function<SessionAddress, SessionMessage> lastWords) {
        var presence = java.util.Objects.requireNonNull(presences.remove(id));
        removeItems(new Holder.HeldBy(id));
        world.remove(id);
        var session = presence.session;
        var ghost = new Ghost(target, session);
        ghosts.put(id, ghost);
        commits.send(() -> {
            ghosts.remove(id);
            if (session != null) {
                ports.outside().tell(session, lastWords.apply(session));
            }
            revisit(ghost);
        });
    }

    /** Answers who asked to enter while the leaving was being written. */
    private void revisit(Ghost ghost) {
        var noted = ghost.noted;
        if (noted == null) {
            return;
        }
        if (ghost.target == null) {
            enter(noted);
        } else {
            tell(noted.session(), new SessionMessage.Elsewhere(ghost.target));
        }
    }

    private void removeItems(Holder holder) {
        for (var item : world.itemsOf(holder)) {
            removeItems(new Holder.Inside(item.id()));
            world.remove(item.id());
        }
    }

    // ---- links ----

    void linkLost(LinkLost lost) {
        var presence = presences.get(lost.character());
        if (presence == null || presence.sessionNo != lost.sessionNo() || presence.session == null) {
            return;
        }
        presence.session = null;
        presence.linkChanges++;
        turns.run(lost.character(), "link lost", turn -> rules.entrance().linkLost(turn, turn.actor()));
        setLinkDead(lost.character(), true);
        startGrace(lost.character());
    }

    private void setLinkDead(CharacterId id, boolean linkDead) {
        var character = world.character(id).orElseThrow();
        if (character.linkDead() != linkDead) {
            world.put(character.linkDead(linkDead));
            var online = online(character, linkDead);
            commits.send(() -> ports.outside().appeared(online));
        }
    }

    private void startGrace(CharacterId id) {
        var presence = java.util.Objects.requireNonNull(presences.get(id));
        var stamp = presence.linkChanges;
        timers.after(gracePulses, () -> {
            if (presences.get(id) == presence && presence.linkChanges == stamp) {
                leave(id, Departure.GRACE_ENDED, StyledText.EMPTY);
            }
        });
    }

    // ---- saving and showing ----

    /** Marks for saving whoever stands in another room than its row says. */
    void saveRooms(Consumer<Durable> save) {
        presences.forEach((id, presence) -> world.character(id).ifPresent(character -> {
            if (!character.room().equals(presence.savedRoom)) {
                presence.savedRoom = character.room();
                save.accept(new Durable.CharacterTouched(id));
            }
        }));
    }

    private void show(CharacterId viewer, StyledText words) {
        var presence = presences.get(viewer);
        if (presence != null && presence.session != null && !words.isEmpty()) {
            send(presence.session, new SessionMessage.Show(reign, words));
        }
    }

    private void send(@Nullable SessionAddress session, SessionMessage message) {
        if (session != null) {
            commits.send(() -> ports.outside().tell(session, message));
        }
    }

    private void tell(@Nullable SessionAddress session, SessionMessage message) {
        if (session != null) {
            ports.outside().tell(session, message);
        }
    }

    private Enter newer(@Nullable Enter noted, Enter enter) {
        if (noted == null || noted.sessionNo() == enter.sessionNo()) {
            return enter;
        }
        if (noted.sessionNo() < enter.sessionNo()) {
            tell(noted.session(), new SessionMessage.Superseded(enter.sessionNo()));
            return enter;
        }
        tell(enter.session(), new SessionMessage.Superseded(noted.sessionNo()));
        return noted;
    }

    private Online online(CharacterRow row, boolean linkDead) {
        return new Online(row.id(), row.name(), row.race(), row.characterClass(), world.id(), linkDead);
    }

    private Online online(PlayerCharacter character, boolean linkDead) {
        return new Online(
                character.id(), character.name(), character.race(), character.characterClass(), world.id(), linkDead);
    }
}
