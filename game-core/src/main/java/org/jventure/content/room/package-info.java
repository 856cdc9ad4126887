/** Rooms as builders edit them. */
@NullMarked
package org.jventure.content.room;

import org.jspecify.annotations.NullMarked;
