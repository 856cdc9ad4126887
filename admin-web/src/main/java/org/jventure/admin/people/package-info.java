/** Accounts as admins see them: who is what. */
@NullMarked
package org.jventure.admin.people;

import org.jspecify.annotations.NullMarked;
