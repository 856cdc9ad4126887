/** The telnet listener: sockets, limits, and the stack each connection goes through. */
@NullMarked
package org.jventure.telnet;

import org.jspecify.annotations.NullMarked;
