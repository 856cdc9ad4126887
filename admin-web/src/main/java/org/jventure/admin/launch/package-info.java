/** Several nodes on one machine: the supervisor that {@code ./run --nodes} starts, and what lets a node join them. */
@NullMarked
package org.jventure.admin.launch;

import org.jspecify.annotations.NullMarked;
