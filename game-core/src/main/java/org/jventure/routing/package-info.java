/** From a session to the zone that holds its character, and back. */
@NullMarked
package org.jventure.routing;

import org.jspecify.annotations.NullMarked;
