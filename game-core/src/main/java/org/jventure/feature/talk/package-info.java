/** Speech in the room and beyond it. */
@NullMarked
package org.jventure.feature.talk;

import org.jspecify.annotations.NullMarked;
