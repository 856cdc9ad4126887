/** What a client's program is told of the world beside the words, typed; protocols make of it what they want. */
@NullMarked
package org.jventure.fact;

import org.jspecify.annotations.NullMarked;
