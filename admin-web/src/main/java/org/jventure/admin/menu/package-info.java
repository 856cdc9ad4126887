/** The dashboard's menu, built from what its pages say of themselves. */
@NullMarked
package org.jventure.admin.menu;

import org.jspecify.annotations.NullMarked;
