/** Fights by the thousand, to see who wins and how long it takes; what {@code ./balance} runs. */
@NullMarked
package org.jventure.rules.balance;

import org.jspecify.annotations.NullMarked;
