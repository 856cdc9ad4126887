/** What a text, a keyword or a key of content must be like, whoever wrote it and wherever: in a pack or on a page. */
@NullMarked
package org.jventure.content.rule;

import org.jspecify.annotations.NullMarked;
