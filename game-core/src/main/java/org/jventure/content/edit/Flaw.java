package org.jventure.content.edit;

/**
 * Something wrong with a draft.
 *
 * @param field where, as in {@code name} or {@code exits[2].room}; numbers count from 0
 * @param words what, and what to do about it: a sentence for the builder
 */
public record Flaw(String field, String words) {}
