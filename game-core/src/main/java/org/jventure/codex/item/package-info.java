/** What several kinds of things have in common. */
@NullMarked
package org.jventure.codex.item;

import org.jspecify.annotations.NullMarked;
