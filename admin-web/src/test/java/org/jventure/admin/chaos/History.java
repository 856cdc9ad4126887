package org.jventure.admin.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** What players did and what they were shown, in the manner of Jepsen. Any thread. */
final class History {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Act> acts = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<Consumer<Begun>> watchers = new ArrayList<>();

    /** A line on a player's screen. */
    record Shown(String player, int session, int node, Instant at, String line) {}

    /** A line has just been sent. */
    record Begun(String player, String zone, Intent intent) {}

    /**
     * A player signed in on another node without leaving the first.
     *
     * @param entered when the new session was in the world
     * @param old     the connection that has to end
     */
    record Succession(String player, int oldNode, Instant entered, Wire old) {}

    synchronized void begins(Begun begun) {
        List.copyOf(watchers).forEach(watcher -> watcher.accept(begun));
    }

    synchronized void add(Act act) {
        acts.add(act);
    }

    synchronized void add(Shown line) {
        shown.add(line);
    }

    synchronized void add(Succession succession) {
        successions.add(succession);
    }

    /** In the order in which they ended. */
    synchronized List<Act> acts() {
        return List.copyOf(acts);
    }

    synchronized List<Shown> shown() {
        return List.copyOf(shown);
    }

    synchronized List<Succession> successions() {
        return List.copyOf(successions);
    }

    synchronized long done() {
        return acts.stream().filter(Act::isDone).count();
    }

    /** Waits until somebody has sent such a line, and answers at once. */
    Begun awaitBegun(Predicate<Begun> wanted, Duration patience) throws InterruptedException {
        BlockingQueue<Begun> found = new LinkedBlockingQueue<>();
        Consumer<Begun> watcher = begun -> {
            if (wanted.test(begun)) {
                found.add(begun);
            }
        };
        synchronized (this) {
            watchers.add(watcher);
        }
        try {
            return Objects.requireNonNull(
                    found.poll(patience.toMillis(), TimeUnit.MILLISECONDS), "nobody did what was waited for");
        } finally {
            synchronized (this) {
                watchers.remove(watcher);
            }
        }
    }

    /** Two lines for each act, as it began and as it ended, in the order of time; and each line that was shown. */
    void write(Path file) throws IOException {
        record Line(Instant at, Map<String, Object> fields) {}
        var lines = new ArrayList<Line>();
        for (var act : acts()) {
            lines.add(new Line(act.began(), fields(act, act.began(), "invoke", act.intent().line())));
            var type = switch (act.outcome()) {
                case DONE -> "ok";
                case REFUSED -> "fail";
                case UNKNOWN -> "info";
            };
            lines.add(new Line(act.ended(), fields(act, act.ended(), type, act.shown())));
        }
        for (var line : shown()) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("at", line.at().toString());
            fields.put("type", "shown");
            fields.put("player", line.player());
            fields.put("session", line.session());
            fields.put("node", line.node());
            fields.put("value", line.line());
            lines.add(new Line(line.at(), fields));
        }
        lines.sort(java.util.Comparator.comparing(Line::at));
        Files.createDirectories(file.getParent());
        Files.write(file, lines.stream().map(line -> JSON.writeValueAsString(line.fields())).toList());
    }

    private static Map<String, Object> fields(Act act, Instant at, String type, String value) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("at", at.toString());
        fields.put("type", type);
        fields.put("player", act.player());
        fields.put("session", act.session());
        fields.put("node", act.node());
        fields.put("zone", act.zone());
        fields.put("line", act.intent().line());
        fields.put("value", value);
        return fields;
    }
}
