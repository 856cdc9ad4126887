@NullMarked
package org.jventure.admin.launch;

import org.jspecify.annotations.NullMarked;
