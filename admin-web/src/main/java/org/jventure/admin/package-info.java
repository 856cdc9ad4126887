/** The outermost ring: what starts the node and what it shows in a browser. */
@NullMarked
package org.jventure.admin;

import org.jspecify.annotations.NullMarked;
