@NullMarked
package org.jventure.admin.cluster;

import org.jspecify.annotations.NullMarked;
