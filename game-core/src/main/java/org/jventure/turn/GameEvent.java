package org.jventure.turn;

/**
 * Something that happened, as data. Each feature has one sealed family of events, records that hold all that is needed
 * to tell of them: an event is told after the world has moved on.
 */
public interface GameEvent {}
