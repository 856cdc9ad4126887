/** What people are born as. */
@NullMarked
package org.jventure.codex.race;

import org.jspecify.annotations.NullMarked;
