/** Ids, and the ports by which time, chance, identity and threads are given to the game, never taken by it. */
@NullMarked
package org.jventure.kernel;

import org.jspecify.annotations.NullMarked;
