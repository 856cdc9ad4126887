/** The world as builders write it: zones, rooms, a form for each room, and what became of it. */
@NullMarked
package org.jventure.admin.world;

import org.jspecify.annotations.NullMarked;
