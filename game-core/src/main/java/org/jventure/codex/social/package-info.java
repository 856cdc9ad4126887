/** Gestures, each with its own words for who makes it, whom it is meant for and who sees it. */
@NullMarked
package org.jventure.codex.social;

import org.jspecify.annotations.NullMarked;
