/** How builders write what things are good for: the same for packs, rows and exports. */
@NullMarked
package org.jventure.content.item;

import org.jspecify.annotations.NullMarked;
