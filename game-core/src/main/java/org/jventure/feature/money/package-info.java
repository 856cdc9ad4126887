/** Coins: how they are named, where they go, and who shares them. */
@NullMarked
package org.jventure.feature.money;

import org.jspecify.annotations.NullMarked;
