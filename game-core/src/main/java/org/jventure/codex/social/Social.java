package org.jventure.codex.social;

import org.jspecify.annotations.Nullable;

/**
 * A gesture. Its key is the word by which players make it. In texts {@code [name]} stands for who makes it, {@code [target]}
 * for whom it is meant for.
 *
 * @param toward null if it can't be meant for anybody
 */
public record Social(String key, Alone alone, @Nullable Toward toward) {

    /**
     * Made to nobody.
     *
     * @param actor  what who makes it reads
     * @param others what everybody else reads
     */
    public record Alone(String actor, String others) {}

    /**
     * Made to somebody.
     *
     * @param target what that one reads
     */
    public record Toward(String actor, String target, String others) {}
}
