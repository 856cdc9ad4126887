/** Bytes and what they mean: commands, negotiations, lines. Knows no terminal and no session but its lines. */
@NullMarked
package org.jventure.telnet.codec;

import org.jspecify.annotations.NullMarked;
