/** What a session shows, made into bytes: colours, wrapping, character sets, prompts. */
@NullMarked
package org.jventure.telnet.terminal;

import org.jspecify.annotations.NullMarked;
