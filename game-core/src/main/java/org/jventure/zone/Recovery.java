package org.jventure.zone;

import java.util.List;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Clock;
import org.jventure.turn.Entrance;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * Lets all characters of the zone recover once a second. None of it is stored: the rows have what was left and when, and
 * whoever loads them comes to the same. The zone's thread only.
 */
final class Recovery {

    /** A second. */
    private static final long PULSES = 10;

    private final ZoneWorld world;
    private final Clock clock;
    private final Entrance entrance;
    private final TurnRunner turns;
    private final Timers timers;

    Recovery(Scene scene, TurnRunner turns, Timers timers) {
        this.world = scene.world();
        this.clock = scene.ports().clock();
        this.entrance = scene.rules().entrance();
        this.turns = turns;
        this.timers = timers;
    }

    void begin() {
        timers.after(PULSES, this::goOn);
    }

    /** Gives the character its stats if it has none, as far as that can be done now. */
    void form(CharacterId id) {
        world.character(id).filter(Recovery::isUnformed).ifPresent(_ ->
                turns.run(id, "first stats", turn -> entrance.formed(turn, turn.actor())));
    }

    private void goOn() {
        timers.after(PULSES, this::goOn); // first, so that a failure now does not end it
        var now = clock.now();
        for (PlayerCharacter character : List.copyOf(world.characters())) {
            form(character.id());
            world.recover(character.id(), now);
        }
    }

    private static boolean isUnformed(PlayerCharacter character) {
        return character.sheet().growth() == null;
    }
}
