/** The one-time link that makes the first admin. */
@NullMarked
package org.jventure.admin.setup;

import org.jspecify.annotations.NullMarked;
