/** A person's own pages: sign-up, sign-in, characters, approval of a terminal. */
@NullMarked
package org.jventure.admin.account;

import org.jspecify.annotations.NullMarked;
