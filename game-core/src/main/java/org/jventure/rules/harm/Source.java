package org.jventure.rules.harm;

import org.jventure.rules.body.FighterId;

/**
 * Where an impact comes from.
 *
 * @param by    who acts, and has the credit
 * @param level the level by which armour is judged
 * @param cause the key of the skill or thing, by which boosts and afflictions are told apart
 */
public record Source(FighterId by, int level, String cause) {}
