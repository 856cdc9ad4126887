/** The conversation between a session and the zone that holds its character: protocol, section 4. */
@NullMarked
package org.jventure.presence;

import org.jspecify.annotations.NullMarked;
