/** What characters come to and how they fare: experience, levels, honing, and the prompt that shows it. */
@NullMarked
package org.jventure.feature.growth;

import org.jspecify.annotations.NullMarked;
