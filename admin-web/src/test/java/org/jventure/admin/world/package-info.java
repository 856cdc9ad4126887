@NullMarked
package org.jventure.admin.world;

import org.jspecify.annotations.NullMarked;
