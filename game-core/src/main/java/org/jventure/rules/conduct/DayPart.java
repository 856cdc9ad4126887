package org.jventure.rules.conduct;

/** Parts of the day that NPCs heed. */
public enum DayPart {
    DAWN("dawn"),
    DAY("day"),
    DUSK("dusk"),
    NIGHT("night");

    private final String word;

    DayPart(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
