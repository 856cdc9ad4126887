package org.jventure.fact;

/** What a client's program asks, once; the answer is a fact. */
public sealed interface FactQuestion {

    /** What it has been told of the kind already, anew and in full. */
    record Again(FactKind kind) implements FactQuestion {}

    /** What is in the container of that id, if the character can look into it; else nothing is answered. */
    record Inside(String container) implements FactQuestion {}

    /** Who is in the world. */
    record WhoIsOn() implements FactQuestion {}
}
