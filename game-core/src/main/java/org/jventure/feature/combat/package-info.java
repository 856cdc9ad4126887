/** Fights within a turn: who may, what becomes of it, and how it is told. The rules themselves are in {@code rules.combat}. */
@NullMarked
package org.jventure.feature.combat;

import org.jspecify.annotations.NullMarked;
