package org.jventure.zone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jventure.kernel.CharacterId;
import org.jventure.turn.Entrance;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * Characters whose leader is not with them: it crossed with them and has yet to enter, or will never come. The zone's
 * thread only.
 */
final class Stragglers {

    private final ZoneWorld world;
    private final TurnRunner turns;
    private final Timers timers;
    private final Entrance entrance;
    private final long patience;
    private final Map<CharacterId, Long> since = new HashMap<>();

    /** @param patience in pulses */
    Stragglers(ZoneWorld world, TurnRunner turns, Timers timers, Entrance entrance, long patience) {
        this.world = world;
        this.turns = turns;
        this.timers = timers;
        this.entrance = entrance;
        this.patience = patience;
    }

    /** Ends the wait of those who have waited long enough. */
    void giveUp() {
        var alone = alone();
        since.keySet().retainAll(alone);
        for (CharacterId id : alone) {
            var began = since.computeIfAbsent(id, _ -> timers.now());
            if (timers.now() - began >= patience) {
                giveUp(id);
            }
        }
    }

    /** Lets nobody wait. */
    void giveUpAll() {
        alone().forEach(this::giveUp);
    }

    private void giveUp(CharacterId id) {
        turns.run(id, "waiting in vain", turn -> entrance.missed(turn, turn.actor()));
    }

    private List<CharacterId> alone() {
        return world.characters().stream().filter(this::isAlone).map(PlayerCharacter::id).toList();
    }

    private boolean isAlone(PlayerCharacter character) {
        var leader = character.following();
        return leader != null
                && world.character(leader.id()).filter(it -> it.room().equals(character.room())).isEmpty();
    }
}
