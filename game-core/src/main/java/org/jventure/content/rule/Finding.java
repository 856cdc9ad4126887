package org.jventure.content.rule;

/**
 * Something that is wrong with what was written.
 *
 * @param at      the written words that are meant; empty if it is the whole
 * @param message what is wrong, as the beginning of a sentence
 * @param remedy  what to do about it, as its end
 */
public record Finding(String at, String message, String remedy) {

    static Finding ofAll(String message, String remedy) {
        return new Finding("", message, remedy);
    }
}
