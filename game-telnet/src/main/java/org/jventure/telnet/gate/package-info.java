/** What a connection passes before it speaks telnet: a proxy's word of who comes, and encryption. */
@NullMarked
package org.jventure.telnet.gate;

import org.jspecify.annotations.NullMarked;
