package org.jventure.command;

import java.util.List;
import org.jventure.kernel.Role;

/**
 * How a command is called, and the help that is made from it.
 *
 * @param verbs   its words, the first being its name; one of punctuation only, such as ', needs no space behind it
 * @param usages  the ways to write it: "look", "look &lt;direction&gt;"
 * @param summary one sentence
 * @param details further help, one paragraph each; may be empty
 * @param inFull  it must be typed in full, because typing it by accident would hurt
 * @param role    who knows it: to everybody below it is a word like any other that means nothing
 */
public record CommandSpec(
        Topic topic,
        List<String> verbs,
        List<String> usages,
        String summary,
        List<String> details,
        boolean inFull,
        Role role) {

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
        COMPANY("Company"),
        FIGHTING("Fighting"),
        THINGS("Things"),
        YOURSELF("Yourself and the game"),
        STAFF("Running the server");

        private final String title;

        Topic(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public static CommandSpec of(Topic topic, List<String> verbs, List<String> usages, String summary) {
        return new CommandSpec(topic, verbs, usages, summary, List.of(), false, Role.PLAYER);
    }

    public CommandSpec explained(String... paragraphs) {
        return new CommandSpec(topic, verbs, usages, summary, List.of(paragraphs), inFull, role);
    }

    public CommandSpec typedInFull() {
        return new CommandSpec(topic, verbs, usages, summary, details, true, role);
    }

    /** For staff of that role and above. */
    public CommandSpec forStaff(Role least) {
        return new CommandSpec(topic, verbs, usages, summary, details, inFull, least);
    }

    public String name() {
        return verbs.getFirst();
    }
}
