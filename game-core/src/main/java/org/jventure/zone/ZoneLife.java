package org.jventure.zone;

import java.util.HashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.presence.Reign;
import org.jventure.turn.FarMessage;
import org.jventure.world.Holder;
import org.jventure.world.ZoneWorld;

/** One life of a zone's memory, from a load to the next: its world and all that works on it. The zone's thread only. */
final class ZoneLife {

    final ZoneWorld world;
    final Commits commits;
    final Residents residents;
    final Timers timers = new Timers();
    private final Spawner spawner;
    private final Rules rules;
    private final long savePulses;
    private @Nullable SoftState saved;

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
        world = new ZoneWorld(content.id(), content.name(), content.recall(), content.rooms(), content.items());
        commits = new Commits(
                ports.clock(), ports.keeper(), properties, mayRelease, reign, world, versions, snapshot.batch());
        residents = new Residents(
                reign, world, ports, rules, commits, timers, versions, ZoneProperties.pulses(properties.grace()));
        spawner = new Spawner(
                world, residents.turns(), timers, ports.turn().chance(), rules.behaviours(), content.spawns());
        savePulses = ZoneProperties.pulses(properties.saveEvery());
        saved = snapshot.soft();
        begin(snapshot);
    }

    private void begin(ZoneSnapshot snapshot) {
        snapshot.items().forEach(residents::place);
        rescueItems(snapshot);
        spawner.begin(snapshot);
        snapshot.characters().forEach(residents::restore);
        timers.after(savePulses, this::saveRegularly);
    }

    /** What lies in a room that builders have retired goes where all that is lost goes. */
    private void rescueItems(ZoneSnapshot snapshot) {
        for (ItemRow row : snapshot.items()) {
            if (row.holder() instanceof Holder.InRoom(var room) && world.room(room).isEmpty()) {
                world.item(row.id()).ifPresent(item -> residents.turns().run(null, "rescue of " + row.id(), turn ->
                        turn.move(item, new Holder.InRoom(world.roomOrRecall(room)))));
            }
        }
    }

    void hear(FarMessage message) {
        rules.hearings().forEach(hearing ->
                residents.turns().run(null, "words from afar", turn -> hearing.hear(turn, message)));
    }

    /** Saves what is soft and has changed. */
    void save() {
        residents.saveRooms(commits::add);
        var soft = spawner.soft();
        if (!soft.equals(saved) && !(saved == null && soft.npcs().isEmpty())) {
            saved = soft;
            commits.save(soft);
        }
    }

    private void saveRegularly() {
        save();
        timers.after(savePulses, this::saveRegularly);
    }
}
