/** Seeing rooms, people and things. */
@NullMarked
package org.jventure.feature.look;

import org.jspecify.annotations.NullMarked;
