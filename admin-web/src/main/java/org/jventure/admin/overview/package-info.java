/** The first page of the dashboard. */
@NullMarked
package org.jventure.admin.overview;

import org.jspecify.annotations.NullMarked;
