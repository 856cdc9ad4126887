/** What everybody may see: the front page, the world's name, the pages for errors. */
@NullMarked
package org.jventure.admin.site;

import org.jspecify.annotations.NullMarked;
