package org.jventure.session;

import org.jspecify.annotations.Nullable;

/**
 * How players of a session come back to it, or have come back to another.
 *
 * @param claim of who has come back; null for who has just signed in
 */
record ComingBack(Vigils vigils, ResumeKeys keys, Homecoming.@Nullable Claim claim) {}
