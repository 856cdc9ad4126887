package org.jventure.admin.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/** What the operator reads: our own sentences, and what nodes say, each line behind its node's name. Any thread. */
final class Console {

    private final PrintStream out;
    private final Set<String> saidAtStart = new HashSet<>();
    private boolean starting = true;

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String words) {
        out.println(words);
    }

    /** From now on a node may say what another has said: at the start one broken pack would be told thrice. */
    synchronized void started() {
        starting = false;
        saidAtStart.clear();
    }

    /** Passes on what the node says until it has no more to say. */
    void follow(String node, Process process) {
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = process.inputReader()) {
                lines.lines().forEach(line -> nodeSays(node, line));
            } catch (IOException | UncheckedIOException _) {
                // it was killed
            }
        });
    }

    synchronized void nodeSays(String node, String line) {
        if (!line.isBlank() && (!starting || saidAtStart.add(line))) {
            out.println(node + " | " + line);
        }
    }
}
