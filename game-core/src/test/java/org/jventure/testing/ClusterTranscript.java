package org.jventure.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jventure.kernel.NodeId;

/**
 * As {@link Transcript}, on several nodes: what people type, what befalls the nodes, and what everybody then sees. What
 * has to be seen within a time stands behind a {@code wait} of that time.
 *
 * <pre>{@code
 * # Whatever this shows.
 * # zone: forest on green
 * # player: ann on red in town/square with rope
 * ann> say hi
 * ann< You say, "hi"
 * wait 300ms
 * zone forest moves to blue
 * zone forest is on blue              fails if it is not
 * node green gives its zones away
 * node green is killed
 * node green hangs
 * node green wakes up
 * the database is away
 * the database is back
 * ann signs in on blue
 * ann! the connection is closed
 * }</pre>
 */
public final class ClusterTranscript {

    private static final List<String> NODES = List.of("red", "green", "blue");
    private static final Pattern SEEN = Pattern.compile("(\\w+)[<!]( .*)?");
    private static final Duration COMMIT = Duration.ofMillis(10);
    private static final Duration HOP = Duration.ofMillis(2);

    private final Map<Pattern, BiConsumer<TestCluster, Matcher>> steps = steps();
    private final TestCluster cluster;
    private final List<String> players = new ArrayList<>();
    private final List<String> played = new ArrayList<>();

    private ClusterTranscript(TestWorld world) {
        cluster = TestCluster.of(world, NODES.toArray(String[]::new));
    }

    /** Plays the script in the world; the answer is the script with what was seen in truth. */
    public static String play(String script, TestWorld world) {
        return new ClusterTranscript(world).play(script.lines().toList());
    }

    private static Map<Pattern, BiConsumer<TestCluster, Matcher>> steps() {
        var all = new LinkedHashMap<Pattern, BiConsumer<TestCluster, Matcher>>();
        step(all, "(\\w+)> ?(.*)", (cluster, line) -> cluster.type(line.group(1), line.group(2)));
        step(all, "wait (\\d+)ms", (cluster, line) -> cluster.advance(Duration.ofMillis(Long.parseLong(line.group(1)))));
        step(all, "wait (\\d+)s", (cluster, line) -> cluster.advance(Duration.ofSeconds(Long.parseLong(line.group(1)))));
        step(all, "zone (\\w+) moves to (\\w+)", (cluster, line) -> cluster.move(line.group(1), line.group(2)));
        step(all, "zone (\\w+) is on (\\w+)", (cluster, line) ->
                assertThat(cluster.owner(line.group(1))).as(line.group()).contains(line.group(2)));
        step(all, "node (\\w+) gives its zones away", (cluster, line) ->
                cluster.game(cluster.leader().orElseThrow()).rounds().drainNode(new NodeId(line.group(1)), _ -> {}));
        step(all, "node (\\w+) is killed", (cluster, line) -> cluster.kill(line.group(1)));
        step(all, "node (\\w+) hangs", (cluster, line) -> cluster.pause(line.group(1)));
        step(all, "node (\\w+) wakes up", (cluster, line) -> cluster.resume(line.group(1)));
        step(all, "the database is away", (cluster, _) -> cluster.databaseAway());
        step(all, "the database is back", (cluster, _) -> cluster.databaseBack());
        step(all, "(\\w+) signs in on (\\w+)", (cluster, line) -> cluster.signIn(line.group(2), line.group(1)));
        return all;
    }

    private static void step(
            Map<Pattern, BiConsumer<TestCluster, Matcher>> all, String line, BiConsumer<TestCluster, Matcher> deed) {
        all.put(Pattern.compile(line), deed);
    }

    private String play(List<String> script) {
        var begun = false;
        for (String line : script) {
            if (line.isBlank() || line.startsWith("#")) {
                header(line);
                played.add(line);
            } else if (!SEEN.matcher(line).matches()) {
                if (!begun) {
                    begin();
                    begun = true;
                }
                played.add(line);
                perform(line);
                tell();
            }
        }
        return String.join("\n", played) + "\n";
    }

    private void header(String line) {
        var zone = Pattern.compile("# zone: (\\w+) on (\\w+)").matcher(line);
        var player = Pattern.compile("# player: (\\w+) on (\\w+) in (\\S+)(?: with (.+))?").matcher(line);
        if (zone.matches()) {
            cluster.place(zone.group(1), zone.group(2));
        } else if (player.matches()) {
            var carried = player.group(4) == null ? new String[0] : player.group(4).split(" ");
            cluster.player(player.group(1), player.group(2), player.group(3), carried);
            players.add(player.group(1));
        }
    }

    /** Nothing takes no time at all. */
    private void begin() {
        cluster.advance(Duration.ofSeconds(1)).forget();
        for (String node : NODES) {
            cluster.latency(node, COMMIT);
            NODES.stream().filter(other -> !other.equals(node)).forEach(other -> cluster.delay(node, other, HOP));
        }
    }

    private void perform(String line) {
        for (var step : steps.entrySet()) {
            var found = step.getKey().matcher(line);
            if (found.matches()) {
                step.getValue().accept(cluster, found);
                cluster.drain();
                return;
            }
        }
        throw new IllegalArgumentException("Not a line of a transcript: " + line);
    }

    private void tell() {
        for (String name : players) {
            for (String words : cluster.seen(name)) {
                words.lines().forEach(line -> played.add((name + "< " + line).stripTrailing()));
            }
            if (cluster.terminal(name).isClosed() && !isTold(name)) {
                played.add(name + "! the connection is closed");
            }
        }
    }

    /** Since the last sign-in. */
    private boolean isTold(String name) {
        return played.lastIndexOf(name + "! the connection is closed")
                > played.stream().filter(line -> line.startsWith(name + " signs in")).mapToInt(played::lastIndexOf)
                        .max().orElse(-1);
    }
}
