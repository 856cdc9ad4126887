/** How much a stranger may do: who is trusted, and buckets that empty as they come back. */
@NullMarked
package org.jventure.limit;

import org.jspecify.annotations.NullMarked;
