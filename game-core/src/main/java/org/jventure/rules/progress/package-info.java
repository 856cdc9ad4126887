/** How characters grow: experience, levels, training and honing. Pure functions of what they are given. */
@NullMarked
package org.jventure.rules.progress;

import org.jspecify.annotations.NullMarked;
