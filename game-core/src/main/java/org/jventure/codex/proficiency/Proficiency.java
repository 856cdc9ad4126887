package org.jventure.codex.proficiency;

/** Something of which characters have ranks: ways may ask for it, and it can be honed. */
public record Proficiency(String key, String name, String description) {}
