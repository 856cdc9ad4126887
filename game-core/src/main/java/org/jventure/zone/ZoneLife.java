package org.jventure.zone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jventure.codex.item.ItemAspect;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.rules.item.Compiled;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.ZoneWorld;

/** One life of a zone's memory, from a load to the next: its world and all that works on it. The zone's thread only. */
final class ZoneLife {

    /** Five seconds. */
    private static final long ANNOUNCE_PULSES = 50;

    /** A second. */
    private static final long ORPHANS_PULSES = 10;

    final ZoneWorld world;
    final Commits commits;
    final Residents residents;
    final Arrivals arrivals;
    final Departures departures;
    final Obedience obedience;
    final Links links;
    final Strays strays;
    final FactTeller facts;
    final Questions questions;
    private final Dues dues;
    private final Recovery recovery;
    private final RollCall rollCall;
    private final Stragglers stragglers;
    private final Timers timers = new Timers();
    private final Spawner spawner;
    private final Reactions reactions;
    private final Fights fights;
    private final Evacuation evacuation;
    private final Rules rules;
    private final TurnRunner turns;
    private final Outside outside;
    private final long savePulses;
    private SoftState saved;
    private String edition;

    ZoneLife(
            Reign reign,
            ZoneSnapshot snapshot,
            ZonePorts ports,
            Rules rules,
            ZoneProperties properties,
            BooleanSupplier mayRelease) {
        var content = snapshot.content();
        var versions = new HashMap<CharacterId, Long>();
        this.rules = rules;
        this.outside = ports.outside();
        edition = content.edition();
        world = new ZoneWorld(content.id(), content.name(), content.recall(), content.rooms(), content.items(), content.colours(),
                content.number());
        world.bury(content.graveyard());
        world.aspects(key -> ports.turn().codex().get().find(ItemAspect.class, key)
                .map(aspect -> new Compiled(aspect.armour(), aspect.effects())).orElse(null));
        commits = new Commits(
                ports.clock(), ports.keeper(), properties, mayRelease, this::closed, reign, world, versions, snapshot.batch());
        var scene = new Scene(reign, world, ports, rules, commits);
        residents = new Residents(scene, versions);
        facts = new FactTeller(scene, residents);
        turns = new TurnRunner(
                world, ports, rules.narrator(), commits, residents::show, this::asked, this::done, rules.listeners());
        reactions = new Reactions(scene, turns, timers);
        departures = new Departures(scene, turns, residents, this::enter);
        turns.departBy(departures::depart);
        fights = new Fights(scene, turns, timers);
        questions = new Questions(scene, timers);
        recovery = new Recovery(scene, turns, timers);
        dues = new Dues(scene, turns, residents, questions);
        arrivals = new Arrivals(scene, turns, residents, departures, dues, recovery, facts, this::cut);
        strays = new Strays(residents, departures, arrivals);
        links = new Links(
                scene, timers, turns, residents, departures, ZoneProperties.pulses(properties.grace()));
        rollCall = new RollCall(scene, turns, residents, links, timers);
        stragglers = new Stragglers(world, turns, timers, rules.entrance(), ZoneProperties.pulses(properties.grace()));
        obedience = new Obedience(scene, turns, residents, departures);
        spawner = new Spawner(
                world, turns, timers, ports.turn().chance(), rules.entrance(), rules.arena(), rules.behaviours(),
                reactions, content.spawns());
        evacuation = new Evacuation(world, turns, rules.entrance());
        savePulses = ZoneProperties.pulses(properties.saveEvery());
        saved = new SoftState(snapshot.softState().npcs());
        begin(snapshot);
    }

    private void begin(ZoneSnapshot snapshot) {
        snapshot.items().forEach(residents::place);
        snapshot.purses().forEach(residents::place);
        evacuation.empty(lostRooms(snapshot));
        spawner.begin(snapshot);
        rollCall.begin(snapshot);
        fights.begin(snapshot);
        residents.saveSoft(commits::add); // of those whose room is no more
        if (!snapshot.isExact()) {
            stragglers.giveUpAll(); // rooms are remembered with a few seconds' lack: not everybody is where it was
        }
        recovery.begin();
        timers.after(savePulses, this::saveRegularly);
        timers.after(ANNOUNCE_PULSES, this::announceRegularly);
        timers.after(ORPHANS_PULSES, this::cutOrphansRegularly);
    }

    private void done(Turn turn) {
        facts.tellChanges();
        reactions.noticed(turn);
    }

    private void closed(Batch batch) {
        residents.saved(batch);
    }

    /**
     * Lets rooms, kinds of items and what spawns be as they are described now, and empties rooms that are no more; NPCs
     * that are here stay as they were loaded.
     */
    void redescribe(String from, ZoneContent content) {
        if (edition.equals(from)) {
            world.redescribe(content.name(), content.recall(), content.rooms(), content.items());
            world.bury(content.graveyard());
            edition = content.edition();
            spawner.redescribe(content);
            var gone = new HashSet<>(world.rooms());
            gone.removeAll(content.rooms().keySet());
            evacuation.empty(gone);
        }
    }

    /** Of what builders wrote: see {@link ZoneContent#edition}. */
    String edition() {
        return edition;
    }

    private void cut(CharacterId character, Presence presence) {
        links.cut(character, presence);
    }

    /** A turn wants something of rows that several zones write. */
    private void asked(Turn.Emission wish) {
        switch (wish) {
            case Turn.Emission.Asked(var asker, var question) -> dues.ask(asker, question);
            case Turn.Emission.Expecting(var character) -> dues.look(character, true);
            case Turn.Emission.Seen _, Turn.Emission.Answered _, Turn.Emission.Sent _ -> {}
            case Turn.Emission.Quit _, Turn.Emission.Crossed _ -> {}
        }
    }

    private void enter(ZoneRequest.Enter enter) {
        arrivals.enter(enter);
    }

    /** Sends to every session that has to do with the zone, past the output queue. */
    void tellAll(SessionMessage message) {
        residents.tellAll(message);
        arrivals.tellAll(message);
        departures.tellAll(message);
    }

    /** Rooms that builders have retired, in which something still lies. */
    private Set<RoomId> lostRooms(ZoneSnapshot snapshot) {
        var lost = new HashSet<RoomId>();
        snapshot.items().forEach(row -> note(row.holder(), lost));
        snapshot.purses().stream().filter(row -> row.balance() > 0).forEach(row -> note(row.holder(), lost));
        return lost;
    }

    private void note(Holder holder, Set<RoomId> lost) {
        if (holder instanceof Holder.InRoom(var room) && world.room(room).isEmpty()) {
            lost.add(room);
        }
    }

    /** Lets the zone look what is due to the character; if that is not here any more, word goes on to where it is. */
    private void look(FarMessage.MayBeDue news) {
        if (world.character(news.to()).isPresent()) {
            dues.look(news.to(), false);
        } else {
            outside.unheard(world.id(), news);
        }
    }

    /** Lets those who are meant hear the words; words to somebody who is not here go back outside. */
    void hear(FarMessage message) {
        if (message instanceof FarMessage.MayBeDue news) {
            look(news);
            return;
        }
        if (message instanceof FarMessage.Tell tell && (world.character(tell.to()).isEmpty() || commits.isFull())) {
            outside.unheard(world.id(), tell);
            return;
        }
        if (message instanceof FarMessage.OfGroup word && (world.character(word.to()).isEmpty() || commits.isFull())) {
            outside.unheard(world.id(), word);
            return;
        }
        if (commits.isFull()) {
            return; // nobody types here just now, but the world may chatter on for long
        }
        TurnRunner.Viewers hearers = message instanceof FarMessage.ChannelLine line
                ? (hearer, words, fact) -> residents.overhear(hearer, line.line(), words, fact)
                : residents::show;
        rules.hearings().forEach(hearing -> turns.hear(turn -> hearing.hear(turn, message), hearers));
        if (message instanceof FarMessage.OfGroup word) {
            residents.announce(word.to()); // whether it is still of that group, all are to know
        }
    }

    /** Lets a tenth of a second pass. */
    void pulse() {
        if (!rollCall.standsStill()) {
            timers.pulse();
        }
    }

    /** Saves what is soft and has changed. */
    void save() {
        residents.saveSoft(commits::add);
        var now = new SoftState(spawner.places(), Map.of(), Map.of(), Map.of(), fights.fray());
        if (!now.equals(saved)) {
            saved = now;
            commits.save(now);
        }
    }

    /** Saves all that whoever loads the zone next has to know to go on as if nothing had happened. */
    void saveAll() {
        residents.saveSoft(commits::add);
        saved = new SoftState(
                spawner.places(), spawner.coming(), rollCall.attendance(), fights.lives(), fights.fray());
        commits.save(saved);
    }

    private void saveRegularly() {
        timers.after(savePulses, this::saveRegularly); // first, so that a failure now does not end it
        save();
    }

    private void announceRegularly() {
        timers.after(ANNOUNCE_PULSES, this::announceRegularly);
        residents.announceAll();
    }

    private void cutOrphansRegularly() {
        timers.after(ORPHANS_PULSES, this::cutOrphansRegularly);
        links.cutOrphans();
        stragglers.giveUp();
    }
}
