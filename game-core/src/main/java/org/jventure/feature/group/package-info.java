/** Groups: who fights and shares together, wherever in the world they are. */
@NullMarked
package org.jventure.feature.group;

import org.jspecify.annotations.NullMarked;
