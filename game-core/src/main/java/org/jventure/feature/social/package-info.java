/** Gestures that builders write: nod, wave, bow. */
@NullMarked
package org.jventure.feature.social;

import org.jspecify.annotations.NullMarked;
