/** The Mud Server Status Protocol: what lists of games are told of this one, by option or in plain text. */
@NullMarked
package org.jventure.telnet.mssp;

import org.jspecify.annotations.NullMarked;
