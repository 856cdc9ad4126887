/** Definitions that builders write: zones, rooms, prototypes, races, classes; world packs and their importer. */
@NullMarked
package org.jventure.content;

import org.jspecify.annotations.NullMarked;
