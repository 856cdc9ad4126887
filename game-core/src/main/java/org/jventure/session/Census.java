package org.jventure.session;

/** Counts the world for lists of games and for whoever asks from outside. Any thread; never blocks. */
@FunctionalInterface
public interface Census {

    WorldFigures take();
}
