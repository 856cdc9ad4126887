/** What tests of the web pages share: one server on a real database, and small worlds. */
@NullMarked
package org.jventure.admin.testing;

import org.jspecify.annotations.NullMarked;
