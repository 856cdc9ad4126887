/** Messages in earlier forms, for what must be understood between versions. */
@NullMarked
package org.jventure.wire.older;

import org.jspecify.annotations.NullMarked;
