/** Tests of what clients download. */
@NullMarked
package org.jventure.admin.clients;

import org.jspecify.annotations.NullMarked;
