/** What people are by trade: their classes. */
@NullMarked
package org.jventure.codex.calling;

import org.jspecify.annotations.NullMarked;
