package org.jventure.rules.progress;

/** What a teacher answers to who wants to learn a skill. */
public sealed interface Lesson {

    /** Paid for and learned. */
    record Learned(Experience after, int price) implements Lesson {}

    record KnownAlready() implements Lesson {}

    record LevelTooLow(int needed) implements Lesson {}

    record TooDear(int price, long free) implements Lesson {}

    /** 1000, and 100 less for each level that one is above the skill's; at least 100. */
    static int price(int own, int skill) {
        return (int) Math.clamp(1000 - 100L * (own - skill), 100, 1000);
    }

    /** Of a skill of that level. */
    static Lesson of(Experience experience, int skill, boolean known) {
        int own = experience.level();
        int price = price(own, skill);
        if (known) {
            return new KnownAlready();
        }
        if (own < skill) {
            return new LevelTooLow(skill);
        }
        return price > experience.free()
                ? new TooDear(price, experience.free())
                : new Learned(experience.paying(price), price);
    }
}
