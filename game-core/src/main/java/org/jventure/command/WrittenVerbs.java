package org.jventure.command;

import java.util.Optional;
import org.jventure.codex.Codex;
import org.jventure.turn.Turn;

/**
 * Verbs that builders write, such as gestures. They stand behind every verb of the {@link CommandTable}, but before the
 * beginnings of those. Stateless, package-private and final; found by component scan.
 */
public interface WrittenVerbs {

    /** What the word does, which is in lower case; empty if it is none of these verbs. */
    Optional<Command> find(Codex codex, String word);

    /** As {@link #find(Codex, String)}, of verbs that hang on where the actor is and what it has. */
    default Optional<Command> find(Turn turn, String word) {
        return find(turn.codex(), word);
    }
}
