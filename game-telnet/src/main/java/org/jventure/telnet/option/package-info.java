/** Telnet options, one file each, and the negotiation that is the same for all. */
@NullMarked
package org.jventure.telnet.option;

import org.jspecify.annotations.NullMarked;
