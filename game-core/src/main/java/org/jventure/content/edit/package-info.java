/** Editing content while the game runs: versions, history, rights and checks, the same for every type. */
@NullMarked
package org.jventure.content.edit;

import org.jspecify.annotations.NullMarked;
