/** What NPCs do of themselves and when something happens around them: data, and pure functions that choose. */
@NullMarked
package org.jventure.rules.conduct;

import org.jspecify.annotations.NullMarked;
