/** The Helm chart and the image, as far as they can be proved without a cluster. */
@NullMarked
package org.jventure.admin.chart;

import org.jspecify.annotations.NullMarked;
