/** From the command line to a node that is ready: settings, checks, the block that is printed, and failures in plain words. */
@NullMarked
package org.jventure.admin.startup;

import org.jspecify.annotations.NullMarked;
