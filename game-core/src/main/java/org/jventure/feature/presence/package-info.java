/** Coming into the world, leaving it, and losing the link. */
@NullMarked
package org.jventure.feature.presence;

import org.jspecify.annotations.NullMarked;
