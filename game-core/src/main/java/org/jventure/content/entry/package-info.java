/** Content of no zone as admins edit it: one store for every kind. */
@NullMarked
package org.jventure.content.entry;

import org.jspecify.annotations.NullMarked;
