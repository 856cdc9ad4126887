/** How a player wants words to be shown: colours, width, pages, screen readers. */
@NullMarked
package org.jventure.feature.preference;

import org.jspecify.annotations.NullMarked;
