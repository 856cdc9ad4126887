/** A real PostgreSQL that the node runs itself when it is given none: its files, its lock, its process. */
@NullMarked
package org.jventure.admin.embedded;

import org.jspecify.annotations.NullMarked;
