package org.jventure.feature.preference;

/** Numbers that players type. */
final class Lines {

    private Lines() {}

    /** The number; -1 for what is none, or too long to be meant. */
    static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }
}
