/** What operators and probes are told of the cluster, on the management port. */
@NullMarked
package org.jventure.admin.cluster;

import org.jspecify.annotations.NullMarked;
