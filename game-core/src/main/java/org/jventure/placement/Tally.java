package org.jventure.placement;

import java.time.Duration;

/** Counts what operators may want to know. Written on one thread, read by any. */
final class Tally {

    private volatile Figures figures = new Figures(Duration.ZERO, 0, 0, 0, 0, 0);

    Figures figures() {
        return figures;
    }

    void round(Duration took, long term) {
        var was = figures;
        figures = new Figures(took, was.failures(), term, was.assignments(), was.moves(), was.deaths());
    }

    void failure() {
        var was = figures;
        figures = new Figures(
                was.lastRound(), was.failures() + 1, was.term(), was.assignments(), was.moves(), was.deaths());
    }

    void assignment() {
        var was = figures;
        figures = new Figures(
                was.lastRound(), was.failures(), was.term(), was.assignments() + 1, was.moves(), was.deaths());
    }

    void move() {
        var was = figures;
        figures = new Figures(
                was.lastRound(), was.failures(), was.term(), was.assignments(), was.moves() + 1, was.deaths());
    }

    void death() {
        var was = figures;
        figures = new Figures(
                was.lastRound(), was.failures(), was.term(), was.assignments(), was.moves(), was.deaths() + 1);
    }
}
