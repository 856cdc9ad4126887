/** How a line becomes a command: the table of verbs, the parser, arguments and targets. */
@NullMarked
package org.jventure.command;

import org.jspecify.annotations.NullMarked;
