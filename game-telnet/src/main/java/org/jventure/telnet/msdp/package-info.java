/** The Mud Server Data Protocol: typed values, the variables there are, and the option that reports them. */
@NullMarked
package org.jventure.telnet.msdp;

import org.jspecify.annotations.NullMarked;
