package org.jventure.character;

import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;

/** What is needed to choose a character. */
public record CharacterSummary(CharacterId id, AccountId account, String name, String race, String characterClass) {}
