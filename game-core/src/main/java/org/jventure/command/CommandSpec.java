package org.jventure.command;

import java.util.List;

/**
 * How a command is called, and the help that is made from it.
 *
 * @param verbs   its words, the first being its name; one of punctuation only, such as ', needs no space behind it
 * @param usages  the ways to write it: "look", "look &lt;direction&gt;"
 * @param summary one sentence
 * @param details further help, one paragraph each; may be empty
 * @param inFull  it must be typed in full, because typing it by accident would hurt
 */
public record CommandSpec(
        Topic topic, List<String> verbs, List<String> usages, String summary, List<String> details, boolean inFull) {

    public CommandSpec {
        verbs = List.copyOf(verbs);
        usages = List.copyOf(usages);
        details = List.copyOf(details);
    }

    /** The chapters of the help. */
    public enum Topic {
        MOVING("Moving about"),
        LOOKING("Looking"),
        TALKING("Talking"),
        THINGS("Things"),
        YOURSELF("Yourself and the game");

        private final String title;

        Topic(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public static CommandSpec of(Topic topic, List<String> verbs, List<String> usages, String summary) {
        return new CommandSpec(topic, verbs, usages, summary, List.of(), false);
    }

    public CommandSpec explained(String... paragraphs) {
        return new CommandSpec(topic, verbs, usages, summary, List.of(paragraphs), inFull);
    }

    public CommandSpec typedInFull() {
        return new CommandSpec(topic, verbs, usages, summary, details, true);
    }

    public String name() {
        return verbs.getFirst();
    }
}
