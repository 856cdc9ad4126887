/** Parts of things that several kinds have: how they are checked, read and written. */
@NullMarked
package org.jventure.codex.form;

import org.jspecify.annotations.NullMarked;
