/** Text with meaning and without terminals: styled spans, the builders' markup, English words. */
@NullMarked
package org.jventure.text;

import org.jspecify.annotations.NullMarked;
