/**
 * What several zones may decide about, as whether a parcel is collected or taken back. It goes four ways at most:
 *
 * <ol>
 *   <li>In: a turn opens an escrow, and an ordinary batch of its zone moves things or coins there.
 *   <li>Behind that commit a question makes the row that is decided about. If that is lost, it is made when the depositor
 *       enters a zone the next time.
 *   <li>Whoever decides does it by compare-and-set on that row, which makes the escrow due to one character for good.
 *   <li>Out: the zone of that character, wherever it is, asks what is due whenever it enters, and takes it by an ordinary
 *       batch.
 * </ol>
 *
 * No message carries anything that is worth something, and each step may be done again. Mail, auction and bank add a
 * table, a port in {@link org.jventure.escrow.SharedRows}, and an {@code EscrowUse}.
 */
@NullMarked
package org.jventure.escrow;

import org.jspecify.annotations.NullMarked;
