package org.jventure.world;

import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;

/** A room and the zone that it is in. */
public record Place(ZoneId zone, RoomId room) {}
