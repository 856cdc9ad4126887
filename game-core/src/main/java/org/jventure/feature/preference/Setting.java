package org.jventure.feature.preference;

import org.jventure.command.Command;
import org.jventure.turn.Turn;

/**
 * A command that lets a player prefer something: its name and some words set it. {@code config} shows all of these, and
 * sets them too; so a new one is one file. Found by component scan.
 */
public interface Setting extends Command {

    /** What the actor prefers now, in a few words: "80 letters", "off". */
    String now(Turn turn);
}
