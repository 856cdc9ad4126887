/** Plays with the telnet clients that people use. */
@NullMarked
package org.jventure.admin.telnet;

import org.jspecify.annotations.NullMarked;
