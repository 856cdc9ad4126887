/** Which node owns which zone, under which epoch, and how a node knows that it still does. */
@NullMarked
package org.jventure.placement;

import org.jspecify.annotations.NullMarked;
