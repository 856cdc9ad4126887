/** What things cost: run by the scripts in {@code bench/}, never by the tests. */
@NullMarked
package org.jventure.bench;

import org.jspecify.annotations.NullMarked;
