/** How builders write what NPCs do: read, checked and written, the same for packs and rows. */
@NullMarked
package org.jventure.content.conduct;

import org.jspecify.annotations.NullMarked;
