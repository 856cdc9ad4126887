package org.jventure.command;

import java.util.Optional;
import org.jventure.codex.Codex;

/**
 * Verbs that builders write, such as gestures. They stand behind every verb of the {@link CommandTable}, but before the
 * beginnings of those. Stateless, package-private and final; found by component scan.
 */
public interface WrittenVerbs {

    /** What the word does, which is in lower case; empty if it is none of these verbs. */
    Optional<Command> find(Codex codex, String word);
}
