package org.jventure.testing.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jventure.kernel.CharacterId;
import org.jventure.session.Person;
import org.jventure.testing.TestCluster;
import org.jventure.text.Words;
import org.jventure.world.Growth;
import org.jventure.world.Holder;

/** A simulation as acts and troubles see it: whom there is, and what can be done. One thread. */
final class Play {

    private final TestCluster cluster;
    private final Random random;
    private final List<String> nodes;
    private final List<String> people;
    private final Audit audit;
    private final Crashes crashes;
    private final Map<String, List<String>> terminals = new LinkedHashMap<>();
    private final Map<String, CharacterId> characters = new HashMap<>();
    private long lines;
    private int connections;

    Play(TestCluster cluster, Random random, List<String> nodes, List<String> people, Audit audit, Crashes crashes) {
        this.cluster = cluster;
        this.random = random;
        this.nodes = List.copyOf(nodes);
        this.people = List.copyOf(people);
        this.audit = audit;
        this.crashes = crashes;
    }

    TestCluster cluster() {
        return cluster;
    }

    Crashes crashes() {
        return crashes;
    }

    List<String> nodes() {
        return nodes;
    }

    List<String> people() {
        return people;
    }

    // ---- chance ----

    Random random() {
        return random;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String anyNode() {
        return any(nodes);
    }

    String anybody() {
        return any(people);
    }

    /** Up to so long, any length. */
    Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextInt((int) most.toMillis()));
    }

    // ---- people ----

    /** A thing that the character holds by the store; any, if it holds none. */
    String somethingOf(String name) {
        var hands = new Holder.HeldBy(characters.get(name));
        var held = cluster.stores().items().stream()
                .filter(item -> item.holder().equals(hands))
                .map(item -> item.prototype().value().substring("things/".length()))
                .toList();
        return held.isEmpty() ? any(World.THINGS) : any(held);
    }

    /** So many coins, seldom more than anybody has. */
    String coins() {
        return 1 + random.nextInt(30) + " coins";
    }

    /** The coins that the store gives to the character. */
    long storedCoinsOf(String name) {
        return cluster.stores().coinsOf(new Holder.HeldBy(characters.get(name)));
    }

    /** What the store has of what the character has come to. */
    Growth storedGrowthOf(String name) {
        return cluster.stores().character(characters.get(name)).orElseThrow().sheet().growth();
    }

    /** The character who plays there. */
    static String characterAt(String terminal) {
        return terminal.substring(0, terminal.indexOf(':'));
    }

    /** Somebody new, who is not in the world yet. */
    void makeCharacter(String name, String room) {
        characters.put(name, cluster.newcomer(name, room));
    }

    void tell(String what) {
        audit.tell(what);
    }

    /** Where somebody has signed in as that character. */
    List<String> terminalsOf(String name) {
        return terminals.getOrDefault(name, List.of()).stream()
                .filter(terminal -> cluster.terminal(terminal).isPlaying())
                .toList();
    }

    boolean isConnected(String name) {
        return !terminalsOf(name).isEmpty();
    }

    /** Who does not play signs in on the node; a sign-in that got stuck is given up. */
    void comeBack(String name, String node) {
        if (!isConnected(name)) {
            hangUp(name);
            signIn(node, name);
        }
    }

    /** Types the line where the character's player sat down last; does nothing if there is nobody. */
    void type(String name, String line) {
        if (isConnected(name)) {
            var number = ++lines;
            audit.typed(number, line);
            tell("%s> %s".formatted(terminalsOf(name).getLast(), Marks.numbered(line, number)));
            cluster.type(terminalsOf(name).getLast(), Marks.numbered(line, number));
        }
    }

    /** Types what is said once only. */
    void speak(String name, String verb) {
        type(name, verb + " " + Marks.spoken(lines + 1));
    }

    /**
     * Comes back to where they sat last, by its token, as a page does that has lost the line. The new terminal is named after
     * both.
     */
    void goOn(String name, String node) {
        var all = terminals.getOrDefault(name, List.of());
        if (all.isEmpty() || !cluster.isAlive(node) || !cluster.terminal(all.getLast()).hasToken()) {
            return;
        }
        var before = all.getLast();
        var comeback = cluster.terminal(before).comeback();
        cluster.terminal(before).hangUp(); // in the same moment as it comes back, or a while before
        if (random.nextBoolean()) {
            wait(Duration.ofSeconds(2));
        }
        var terminal = terminalAt(node, name, "<" + before.replaceAll(".*:|<.*", ""));
        cluster.connectAs(node, terminal, new Person(cluster.accountOf(name), name, Words.capitalised(name), comeback));
    }

    private void wait(Duration most) {
        var time = upTo(most);
        tell("wait " + time);
        cluster.advance(time);
    }

    void signIn(String node, String name) {
        if (cluster.isAlive(node)) {
            cluster.signIn(node, terminalAt(node, name), name);
        }
    }

    /** Two sit down at one instant, at two nodes where there are two. */
    void signInTwice(String name) {
        var alive = cluster.alive();
        if (!alive.isEmpty()) {
            var here = any(alive);
            var there = any(alive);
            List.of(cluster.connect(here, terminalAt(here, name)), cluster.connect(there, terminalAt(there, name)))
                    .forEach(terminal -> {
                        terminal.type(name);
                        terminal.type(TestCluster.PASSWORD);
                    });
            cluster.drain();
        }
    }

    private String terminalAt(String node, String name) {
        return terminalAt(node, name, "");
    }

    private String terminalAt(String node, String name, String suffix) {
        var terminal = name + ":" + ++connections + suffix;
        tell(terminal + " sits down at " + node);
        terminals.computeIfAbsent(name, _ -> new ArrayList<>()).add(terminal);
        return terminal;
    }

    void hangUp(String name) {
        terminals.getOrDefault(name, List.of()).forEach(terminal -> cluster.terminal(terminal).hangUp());
    }

    /** What the character's player sees of the line, in a world that is well. */
    String ask(String name, String line) {
        if (!isConnected(name)) {
            return "";
        }
        var terminal = terminalsOf(name).getLast();
        cluster.terminal(terminal).outputs();
        type(name, line);
        cluster.advance(Duration.ofSeconds(1));
        return cluster.seen(terminal).stream()
                .filter(words -> Marks.claimIn(words).isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
