/** Following each other, and walking together. */
@NullMarked
package org.jventure.feature.company;

import org.jspecify.annotations.NullMarked;
