package org.jventure.testing.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * I7: what somebody says is heard at most once at each terminal, and lines of channels in the order in which it was said. A
 * terminal that goes on for another, and tells what was missed there, counts as the same.
 */
final class WordsInOrder implements Invariant {

    private final Set<String> heard = new HashSet<>();
    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, String> seats = new HashMap<>();

    @Override
    public String name() {
        return "I7 words at most once and in order";
    }

    @Override
    public void shown(String reader, String terminal, String words, Audit audit) {
        var number = terminal.replaceAll(".*:|<.*", "");
        if (terminal.contains("<") && (words.startsWith("You are back, and have") || words.startsWith("You are back. This"))) {
            var before = terminal.replaceAll(".*<", "");
            seats.put(number, seats.getOrDefault(before, before));
        }
        var seat = seats.getOrDefault(number, number);
        Marks.spokenIn(words).filter(_ -> !words.contains("did not hear") && !words.contains("may not have"))
                .ifPresent(line -> heard(reader, seat, words, line, audit));
    }

    private void heard(String reader, String terminal, String words, long line, Audit audit) {
        if (!heard.add(terminal + " " + line)) {
            audit.report(this, reader + " hears again: " + words);
        }
        var speaker = words.startsWith("[") ? words.replaceAll("m\\d+.*", "") : "";
        if (!speaker.isEmpty()) {
            var before = last.put(terminal + speaker, line);
            if (before != null && before > line) {
                audit.report(this, "at " + terminal + " after m" + before + ": " + words);
            }
        }
    }
}
