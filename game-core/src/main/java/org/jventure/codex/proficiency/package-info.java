/** What characters know how to do better and better. */
@NullMarked
package org.jventure.codex.proficiency;

import org.jspecify.annotations.NullMarked;
