/** Fights: who is after whom, blows, skills, flight and death. Each function answers a new state, and what can be told. */
@NullMarked
package org.jventure.rules.combat;

import org.jspecify.annotations.NullMarked;
