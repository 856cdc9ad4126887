/** Wearing, wielding, carrying, listing and dropping of things. Pure functions over plain values. */
@NullMarked
package org.jventure.rules.item;

import org.jspecify.annotations.NullMarked;
