/** What characters can do beyond what everybody can. */
@NullMarked
package org.jventure.codex.skill;

import org.jspecify.annotations.NullMarked;
