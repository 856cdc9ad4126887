/** Taking, dropping, giving and putting. */
@NullMarked
package org.jventure.feature.item;

import org.jspecify.annotations.NullMarked;
