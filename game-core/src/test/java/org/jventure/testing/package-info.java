/**
 * The whole game on the test's own thread: virtual time, stores in memory that can fail on demand, and a small language
 * for worlds. Other modules use it by the test-jar.
 */
@NullMarked
package org.jventure.testing;

import org.jspecify.annotations.NullMarked;
