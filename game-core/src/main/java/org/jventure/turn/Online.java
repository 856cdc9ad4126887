package org.jventure.turn;

import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;

/** Somebody who is in the world, anywhere. */
public record Online(
        CharacterId character, String name, String race, String characterClass, ZoneId zone, boolean linkDead) {}
