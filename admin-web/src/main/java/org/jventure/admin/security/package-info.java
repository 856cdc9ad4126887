/** Who may see what, how people sign in, and how often they may try. */
@NullMarked
package org.jventure.admin.security;

import org.jspecify.annotations.NullMarked;
