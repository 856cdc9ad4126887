/** What skills and things do to characters, as plain data that builders write. Knows nothing but the JDK. */
@NullMarked
package org.jventure.rules.effect;

import org.jspecify.annotations.NullMarked;
