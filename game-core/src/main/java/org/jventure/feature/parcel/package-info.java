/** Parcels: things and coins for people who are elsewhere, by way of escrow. */
@NullMarked
package org.jventure.feature.parcel;

import org.jspecify.annotations.NullMarked;
