/** The live clock, chance, ids and threads. Only configurations make these; the game sees their ports. */
@NullMarked
package org.jventure.kernel.live;

import org.jspecify.annotations.NullMarked;
