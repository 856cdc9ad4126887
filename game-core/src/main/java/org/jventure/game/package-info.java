/** Puts the game together and lets it live: the only place where ports meet what is behind them. */
@NullMarked
package org.jventure.game;

import org.jspecify.annotations.NullMarked;
