/** What a rule of the game may use: the turn, its events, who sees them and how they are told. */
@NullMarked
package org.jventure.turn;

import org.jspecify.annotations.NullMarked;
