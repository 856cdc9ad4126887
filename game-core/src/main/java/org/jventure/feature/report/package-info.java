/** What players report to those who run the world. */
@NullMarked
package org.jventure.feature.report;

import org.jspecify.annotations.NullMarked;
