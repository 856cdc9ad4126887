/**
 * The kinds of content that belong to no zone, and all that builders have written of them: plain data, which turns may look
 * up. Each kind is a package below; docs/content.md tells how to add one.
 */
@NullMarked
package org.jventure.codex;

import org.jspecify.annotations.NullMarked;
