/** What staff see and do of the running server: the cluster and where its zones run. */
@NullMarked
package org.jventure.feature.wizard;

import org.jspecify.annotations.NullMarked;
