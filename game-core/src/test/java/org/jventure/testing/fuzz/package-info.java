/** Players who type whatever comes to their mind. */
@NullMarked
package org.jventure.testing.fuzz;

import org.jspecify.annotations.NullMarked;
