package org.jventure.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.jventure.kernel.Role;
import org.jventure.text.Words;

/**
 * Every verb of the game. A word is looked up as it stands, then as the beginning of a verb; among several verbs the
 * first in the alphabet wins. What is for staff is hidden by asking {@link #knownTo} first. Any thread.
 */
@Component
public final class CommandTable {

    private static final int LONGEST_GUESS = 20;

    /** Short forms are too much alike to be guessed. */
    private static final int SHORTEST_GUESS = 3;

    private final TreeMap<String, Command> verbs = new TreeMap<>();
    private final List<Command> commands;
    private final Map<Role, CommandTable> known = new ConcurrentHashMap<>();

    public CommandTable(List<Command> commands) {
        this.commands = commands.stream()
                .sorted(Comparator.comparing(command -> command.spec().name()))
                .toList();
        for (Command command : this.commands) {
            for (String verb : command.spec().verbs()) {
                var other = verbs.put(verb, command);
                if (other != null) {
                    throw new IllegalStateException("Both " + other.getClass().getSimpleName() + " and "
                            + command.getClass().getSimpleName() + " claim the verb '" + verb + "'");
                }
            }
        }
    }

    /** The table as people of that role know it: of what is for staff above them, it holds no trace. */
    public CommandTable knownTo(Role role) {
        return known.computeIfAbsent(role, _ -> new CommandTable(commands.stream()
                .filter(command -> role.includes(command.spec().role()))
                .toList()));
    }

    /** Each command once, by name. */
    public List<Command> all() {
        return commands;
    }

    /** What the line asks for; empty if its first word is no verb. */
    public Optional<Call> parse(String line) {
        return parse(line, _ -> Optional.empty());
    }

    /**
     * As {@link #parse(String)}, with more verbs.
     *
     * @param more what a word in lower case does that is no verb of this table, but perhaps the beginning of one
     */
    public Optional<Call> parse(String line, Function<String, Optional<Command>> more) {
        var text = line.replace('\t', ' ').strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var symbol = text.substring(0, 1);
        if (!Character.isLetterOrDigit(text.charAt(0)) && verbs.get(symbol) instanceof Command command) {
            return Optional.of(new Call(command, new Arguments(symbol, text.substring(1).strip())));
        }
        int end = text.indexOf(' ');
        var word = Words.lowerCase(end < 0 ? text : text.substring(0, end));
        var rest = end < 0 ? "" : text.substring(end + 1).strip();
        return Optional.ofNullable(verbs.get(word)).or(() -> more.apply(word))
                .map(command -> new Call(command, new Arguments(word, rest)))
                .or(() -> lookUp(word).map(found -> new Call(found.getValue(), new Arguments(found.getKey(), rest))));
    }

    /** The command of that very verb. */
    public Optional<Command> findWhole(String verb) {
        return Optional.ofNullable(verbs.get(Words.lowerCase(verb)));
    }

    /** The command of a verb or of the beginning of one. */
    public Optional<Command> find(String word) {
        return lookUp(Words.lowerCase(word)).map(Map.Entry::getValue);
    }

    private Optional<Map.Entry<String, Command>> lookUp(String word) {
        var exact = verbs.get(word);
        if (exact != null) {
            return Optional.of(Map.entry(word, exact));
        }
        for (var entry : verbs.tailMap(word).entrySet()) {
            if (!entry.getKey().startsWith(word)) {
                break;
            }
            if (!entry.getValue().spec().inFull()) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Verbs that look like the word, best first, for "did you mean". */
    public List<String> similar(String word) {
        var wanted = Words.lowerCase(word);
        var names = new ArrayList<String>();
        if (wanted.length() > LONGEST_GUESS) {
            return names;
        }
        for (Command command : commands) {
            command.spec().verbs().stream()
                    .filter(verb -> verb.equals(command.spec().name()) || verb.length() > SHORTEST_GUESS)
                    .filter(verb -> distance(wanted, verb) <= (wanted.length() > 4 ? 2 : 1))
                    .forEach(names::add);
        }
        names.sort(Comparator.comparingInt(name -> distance(wanted, name)));
        return names;
    }

    /** The fewest letters to change, add, drop or swap with a neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    /** A command with what follows its verb. */
    public record Call(Command command, Arguments arguments) {}
}
