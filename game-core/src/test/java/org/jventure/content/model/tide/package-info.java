/** A kind of content that only tests know: all that a new kind takes. */
@NullMarked
package org.jventure.content.model.tide;

import org.jspecify.annotations.NullMarked;
