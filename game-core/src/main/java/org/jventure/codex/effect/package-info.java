/** How builders write effects, for every kind of thing that has some. */
@NullMarked
package org.jventure.codex.effect;

import org.jspecify.annotations.NullMarked;
