/** Help on what is no command. */
@NullMarked
package org.jventure.codex.help;

import org.jspecify.annotations.NullMarked;
