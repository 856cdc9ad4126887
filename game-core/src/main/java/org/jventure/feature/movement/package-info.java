/** Walking, and being seen to come and go. */
@NullMarked
package org.jventure.feature.movement;

import org.jspecify.annotations.NullMarked;
