package org.jventure.rules.combat;

/** What becomes of an intent: an outcome, or a refusal that changes nothing. */
public sealed interface Answer permits Outcome, CombatRefusal {}
