/** How records become bytes that another node, perhaps of another version, can read. */
@NullMarked
package org.jventure.wire;

import org.jspecify.annotations.NullMarked;
