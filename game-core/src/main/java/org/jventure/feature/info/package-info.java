/** Score, help, who, quit. */
@NullMarked
package org.jventure.feature.info;

import org.jspecify.annotations.NullMarked;
