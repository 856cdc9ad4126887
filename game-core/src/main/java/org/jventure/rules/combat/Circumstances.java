package org.jventure.rules.combat;

import org.jventure.rules.harm.Moment;

/** When, by what chance, and amid what something is done. */
public record Circumstances(Moment moment, Surroundings around) {}
