/**
 * What a node needs to know of the others, and how it speaks to them: ports only. Nothing here is proof of anything;
 * proofs are rows in PostgreSQL.
 */
@NullMarked
package org.jventure.cluster;

import org.jspecify.annotations.NullMarked;
