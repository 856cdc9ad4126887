package org.jventure.world;

import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;

/** A way from one room to another, which may lie in another zone. */
public record Exit(Direction direction, RoomId room, ZoneId zone) {}
