/** What players' own clients download: a package for Mudlet, and a map. */
@NullMarked
package org.jventure.admin.clients;

import org.jspecify.annotations.NullMarked;
