package org.jventure.rules.conduct;

import org.jventure.rules.body.FighterId;

/** Whose doings an NPC heeds. */
public enum Who {
    PLAYERS("players"),
    NPCS("npcs"),
    ANYBODY("anybody");

    private final String word;

    Who(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean covers(FighterId one) {
        return this == ANYBODY || one.isCharacter() == (this == PLAYERS);
    }
}
