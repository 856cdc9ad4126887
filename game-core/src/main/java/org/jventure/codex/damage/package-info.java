/** What hurts, and who hurts or withstands it more than others. */
@NullMarked
package org.jventure.codex.damage;

import org.jspecify.annotations.NullMarked;
