/** The zone actor: mailbox, turns, timers, batches, the output that waits for them, and the node's writer. */
@NullMarked
package org.jventure.zone;

import org.jspecify.annotations.NullMarked;
