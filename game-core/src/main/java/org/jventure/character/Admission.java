package org.jventure.character;

import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;

/** A character that may enter the world: its newest session number, and the zone that its row names. */
public record Admission(CharacterId character, String name, long sessionNo, ZoneId zone) {}
