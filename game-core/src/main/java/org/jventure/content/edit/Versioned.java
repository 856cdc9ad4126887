package org.jventure.content.edit;

/** A thing as it is stored, and which version of it this is. Who saves over it names that version. */
public record Versioned<T>(T value, long version) {}
