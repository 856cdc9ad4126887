/** What the game explains of itself, once, at the moment when it is of use. */
@NullMarked
package org.jventure.feature.hint;

import org.jspecify.annotations.NullMarked;
