/**
 * Deterministic simulation: clusters of the real code on one thread and a virtual clock, with random players and random
 * trouble, and every promise checked from what is stored and from what players were shown. A seed reproduces a run.
 */
@NullMarked
package org.jventure.testing.simulation;

import org.jspecify.annotations.NullMarked;
