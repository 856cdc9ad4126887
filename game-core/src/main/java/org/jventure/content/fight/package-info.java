/** How what NPCs fight with is written. */
@NullMarked
package org.jventure.content.fight;

import org.jspecify.annotations.NullMarked;
