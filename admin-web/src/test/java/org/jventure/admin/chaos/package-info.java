/**
 * Real faults: nodes in processes of their own, players who do not know what is coming, and checkers that set what the
 * players were shown against the database. {@code ./chaos} runs it, and {@code ChaosIT} its short half.
 */
@NullMarked
package org.jventure.admin.chaos;

import org.jspecify.annotations.NullMarked;
