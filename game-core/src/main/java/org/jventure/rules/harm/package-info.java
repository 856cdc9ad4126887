/** What effects come to: what leaves whoever acts, and what of it arrives. Pure functions; chance is given. */
@NullMarked
package org.jventure.rules.harm;

import org.jspecify.annotations.NullMarked;
