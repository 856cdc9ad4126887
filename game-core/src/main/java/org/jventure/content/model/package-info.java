/** Content of all kinds as rows and as text: the one path by which every kind is stored, checked, kept and written out. */
@NullMarked
package org.jventure.content.model;

import org.jspecify.annotations.NullMarked;
