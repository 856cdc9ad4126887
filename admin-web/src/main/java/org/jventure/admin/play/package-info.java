/** The game in the browser: its page, its tickets, and a terminal at the end of a WebSocket. */
@NullMarked
package org.jventure.admin.play;

import org.jspecify.annotations.NullMarked;
