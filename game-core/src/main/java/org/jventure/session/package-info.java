/** Who is connected and the stage of each: sign-in, playing, link-dead. Knows terminals only by a port. */
@NullMarked
package org.jventure.session;

import org.jspecify.annotations.NullMarked;
