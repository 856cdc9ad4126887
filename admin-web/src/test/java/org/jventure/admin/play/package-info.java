/** Plays on the packed jar by real sockets, and is not kind to it. */
@NullMarked
package org.jventure.admin.play;

import org.jspecify.annotations.NullMarked;
