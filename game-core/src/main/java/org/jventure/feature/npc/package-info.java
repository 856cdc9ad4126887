/** What NPCs do of themselves. */
@NullMarked
package org.jventure.feature.npc;

import org.jspecify.annotations.NullMarked;
