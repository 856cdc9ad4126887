/** Characters as rows: names, creation, where each is, and the number of its newest session. */
@NullMarked
package org.jventure.character;

import org.jspecify.annotations.NullMarked;
