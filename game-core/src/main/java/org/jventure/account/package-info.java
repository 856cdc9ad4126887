/** Accounts: sign-up, passwords, roles, approval of a telnet sign-in in the browser. */
@NullMarked
package org.jventure.account;

import org.jspecify.annotations.NullMarked;
