/** Rooms, items and creatures: plain data, no threads, no Spring; {@link org.jventure.world.ZoneWorld} is the only mutable root. */
@NullMarked
package org.jventure.world;

import org.jspecify.annotations.NullMarked;
