package org.jventure.zone;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Clock;
import org.jventure.turn.Entrance;
import org.jventure.turn.Entrance.Manner;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * The characters that were here when the zone was loaded, and whose players have yet to find back. Others do not notice
 * that they are away unless that takes long. The zone's thread only.
 */
final class RollCall {

    /** Zone time stands still so long for those who are awaited: most come at once. */
    private static final Duration STANDSTILL = Duration.ofMillis(200);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Clock clock;
    private final ZoneWorld world;
    private final Entrance entrance;
    private final TurnRunner turns;
    private final Residents residents;
    private final Links links;
    private final Timers timers;
    private final long loadedAt;
    private boolean standsStill = true;

    /**
     * Who is awaited.
     *
     * @param sessionNo the session that was there: a later one signs in
     * @param seesAll   whether its player has been shown all that was: then there is nothing to tell it
     */
    record Awaited(long sessionNo, boolean seesAll) {}

    RollCall(Scene scene, TurnRunner turns, Residents residents, Links links, Timers timers) {
        this.entrance = scene.rules().entrance();
        this.turns = turns;
        this.clock = scene.ports().clock();
        this.world = scene.world();
        this.residents = residents;
        this.links = links;
        this.timers = timers;
        this.loadedAt = clock.nanos();
    }

    /** Takes in the characters that were present, as their zone has left them. */
    void begin(ZoneSnapshot snapshot) {
        var attendance = snapshot.isExact() ? snapshot.softState().attendance() : Map.<CharacterId, Attendance>of();
        snapshot.characters().forEach(row -> restore(row, attendance.get(row.id())));
        tellOfLostRooms(snapshot);
    }

    private void tellOfLostRooms(ZoneSnapshot snapshot) {
        var displaced = snapshot.characters().stream()
                .filter(row -> world.room(row.room()).isEmpty())
                .map(CharacterRow::id)
                .toList();
        if (!displaced.isEmpty()) {
            turns.run(null, "lost rooms", turn -> entrance.displaced(turn, displaced, world.recall()));
        }
    }

    private void restore(CharacterRow row, @Nullable Attendance before) {
        var presence = residents.settle(row);
        if (before != null && before.sessionNo() == row.sessionNo()) {
            presence.lastDone = before.lastDone();
        }
        if (before != null && !before.replyTo().isEmpty()) {
            world.character(row.id()).map(character -> character.toldBy(before.replyTo())).ifPresent(world::put);
        }
        if (before != null) { // an owner of an earlier version has left the sheet as it was
            world.character(row.id()).map(character -> character.away(before.away())).ifPresent(world::put);
        }
        if (before != null && before.link() == Attendance.Link.DEAD) {
            world.character(row.id()).map(character -> character.linkDead(true)).ifPresent(world::put);
            presence.cut = true;
            links.startGrace(row.id(), before.gracePulses());
        } else {
            var sessionNo = before == null ? row.sessionNo() : before.sessionNo();
            await(row.id(), presence, new Awaited(
                    sessionNo, before != null && before.link() == Attendance.Link.ALIVE));
        }
        residents.announce(row.id());
    }

    private void await(CharacterId id, Presence presence, Awaited awaited) {
        presence.awaited = awaited;
        timers.after(ZoneProperties.pulses(PATIENCE), () -> {
            if (residents.presence(id) == presence && presence.awaited == awaited) {
                links.cut(id, presence);
            }
        });
    }

    /** How a session that enters comes back; null if its player is to notice nothing. */
    static @Nullable Manner manner(Presence presence, long sessionNo) {
        var awaited = presence.awaited;
        if (awaited == null || awaited.sessionNo() != sessionNo) {
            return Manner.RETURN;
        }
        return awaited.seesAll() ? null : Manner.TAKE_OVER;
    }

    /** Whether time has to wait for those who are awaited. */
    boolean standsStill() {
        standsStill = standsStill
                && clock.nanos() - loadedAt < STANDSTILL.toNanos()
                && residents.all().stream().anyMatch(this::isAwaited);
        return standsStill;
    }

    private boolean isAwaited(CharacterId id) {
        var presence = residents.presence(id);
        return presence != null && presence.awaited != null;
    }

    /** Whose players are with them now. */
    Map<CharacterId, Attendance> attendance() {
        var all = new HashMap<CharacterId, Attendance>();
        for (PlayerCharacter character : world.characters()) {
            var presence = residents.presence(character.id());
            if (presence != null) {
                all.put(character.id(), attendance(character, presence).away(character.away()));
            }
        }
        return all;
    }

    private Attendance attendance(PlayerCharacter character, Presence presence) {
        var replyTo = character.replyTo() == null ? "" : character.replyTo();
        if (presence.awaited != null) {
            var link = presence.awaited.seesAll() ? Attendance.Link.ALIVE : Attendance.Link.AWAITED;
            return new Attendance(presence.awaited.sessionNo(), link, 0, replyTo, presence.lastDone);
        }
        return presence.cut || presence.session == null
                ? new Attendance(presence.sessionNo, Attendance.Link.DEAD, links.graceLeft(presence), replyTo, presence.lastDone)
                : new Attendance(presence.sessionNo, Attendance.Link.ALIVE, 0, replyTo, presence.lastDone);
    }
}
