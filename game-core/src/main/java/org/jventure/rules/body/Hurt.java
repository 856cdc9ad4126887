package org.jventure.rules.body;

/** How hurt somebody looks, by what is left of their health. */
public enum Hurt {
    UNHURT(100, "is unhurt"),
    SCRATCHED(85, "has a few scratches"),
    BRUISED(65, "is bruised"),
    WOUNDED(45, "is wounded"),
    BLEEDING(25, "is bleeding"),
    BLEEDING_BADLY(10, "is bleeding badly"),
    DYING(0, "is close to death"),
    DEAD(-1, "is dead");

    private final int percent;
    private final String words;

    Hurt(int percent, String words) {
        this.percent = percent;
        this.words = words;
    }

    /** What is said behind a name: "is bleeding badly". */
    public String words() {
        return words;
    }

    /** The worst that holds for who has so much of so much left. */
    public static Hurt of(int health, int most) {
        if (health <= 0) {
            return DEAD;
        }
        for (var hurt : values()) {
            if (health * 100L >= (long) hurt.percent * most) {
                return hurt;
            }
        }
        return DYING;
    }
}
