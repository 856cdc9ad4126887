/** What a fighter's body is: stats, pools, what wears off by and by. Plain values; time and chance are given. */
@NullMarked
package org.jventure.rules.body;

import org.jspecify.annotations.NullMarked;
