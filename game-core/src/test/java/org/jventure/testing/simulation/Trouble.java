package org.jventure.testing.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.function.Consumer;
import org.jventure.testing.TestCluster;

/** What befalls nodes, the network and the database. Each tells the story what it does. */
enum Trouble {
    KILL(4, play -> with(play, "kill", node -> play.cluster().kill(node))),
    KILL_BUT_NOT_ITS_BACKENDS(2, play -> with(play, "kill, not its backends,", node ->
            play.cluster().killButNotItsBackends(node))),
    CRASH_BEFORE_COMMIT(4, play -> with(play, "crash before its next commit", node ->
            play.crashes().plan(node, Crashes.Moment.BEFORE_COMMIT))),
    CRASH_AFTER_COMMIT(6, play -> with(play, "crash after its next commit", node ->
            play.crashes().plan(node, Crashes.Moment.AFTER_COMMIT))),
    RESTART(12, play -> restart(play, play.anyNode())),
    PAUSE(6, play -> with(play, "pause", node -> play.cluster().pause(node))),
    RESUME(8, play -> resume(play, play.anyNode())),
    TERMINATE(3, play -> with(play, "terminate", node -> play.cluster().terminate(node))),
    CUT(4, play -> withTwo(play, "cut", (one, other) -> play.cluster().cut(one, other))),
    ISOLATE(3, play -> with(play, "isolate", node -> play.cluster().isolate(node))),
    PARTITION(3, Trouble::partition),
    HEAL(10, play -> {
        play.tell("heal");
        play.cluster().heal();
    }),
    LOSE(7, play -> {
        int count = 1 + play.random().nextInt(4);
        withTwo(play, "lose " + count, (from, to) -> play.cluster().lose(from, to, count));
    }),
    DUPLICATE(6, play -> {
        int count = 1 + play.random().nextInt(6);
        withTwo(play, "duplicate " + count, (from, to) -> play.cluster().duplicate(from, to, count));
    }),
    DELAY(5, play -> {
        var delay = play.upTo(Duration.ofMillis(700));
        withTwo(play, "delay " + delay, (from, to) -> play.cluster().delay(from, to, delay));
    }),
    DATABASE_AWAY(2, play -> {
        play.tell("the database is away");
        play.cluster().databaseAway();
    }),
    DATABASE_AWAY_FROM(3, play -> with(play, "no database for", node -> play.cluster().databaseAway(node))),
    DATABASE_STUCK(4, play -> with(play, "stuck in the database", node -> play.cluster().hold(node))),
    DATABASE_SLOW(3, play -> {
        var most = play.upTo(Duration.ofMillis(1500));
        with(play, "slow database, " + most + ", for", node -> play.cluster().latency(node, most));
    }),
    REPLIES_LOST(5, play -> {
        int count = 1 + play.random().nextInt(3);
        with(play, "lose " + count + " replies of the database to", node -> play.cluster().loseReplies(node, count));
    }),
    REFUSE(5, play -> {
        var zone = play.any(World.ZONES);
        int times = 1 + play.random().nextInt(3); // once among others and once alone: then it counts
        play.tell("the database refuses a batch of " + zone + ", tries: " + times);
        play.cluster().refuse(zone, times);
    }),
    DATABASE_BACK(12, Trouble::databaseBack),
    LOCK_OFF(1, play -> {
        play.tell("no lock");
        play.cluster().lockOff();
    }),
    LOCK_ON(2, play -> {
        play.tell("the lock is back");
        play.cluster().lockOn();
    }),
    MOVE(9, Trouble::move),
    RETIRE(4, play -> change(play, "retire", play.any(World.SIDE_ROOMS), TestCluster::retire)),
    BRING_BACK(4, play -> change(play, "bring back", play.any(World.SIDE_ROOMS), TestCluster::bringBack)),
    MOVE_AHEAD_OF_WORDS(4, Trouble::moveAheadOfWords),
    WAIT(36, play -> wait(play, Duration.ofSeconds(2))),
    WAIT_LONG(6, play -> wait(play, Duration.ofSeconds(15)));

    private final int weight;
    private final Consumer<Play> doing;

    /** @param weight how often, compared with the others */
    Trouble(int weight, Consumer<Play> doing) {
        this.weight = weight;
        this.doing = doing;
    }

    int weight() {
        return weight;
    }

    void happen(Play play) {
        doing.accept(play);
    }

    @FunctionalInterface
    private interface Between {

        void happen(String one, String other);
    }

    private static void with(Play play, String what, Consumer<String> doing) {
        var node = play.anyNode();
        if (play.cluster().isAlive(node) && !play.cluster().isPaused(node)) {
            play.tell(what + " " + node);
            doing.accept(node);
        }
    }

    private static void withTwo(Play play, String what, Between doing) {
        var one = play.anyNode();
        var other = play.anyNode();
        if (!one.equals(other)) {
            play.tell(what + " " + one + " " + other);
            doing.happen(one, other);
        }
    }

    /** Starts a process of the node if there is none, or one that could not begin. */
    static void restart(Play play, String node) {
        var cluster = play.cluster();
        if (cluster.isAlive(node) && cluster.lives(node).toString().contains("failed")) {
            cluster.kill(node);
        }
        if (!cluster.isAlive(node)) {
            play.tell("restart " + node);
            cluster.restart(node);
        }
    }

    static void resume(Play play, String node) {
        if (play.cluster().isPaused(node)) {
            play.tell("resume " + node);
            play.cluster().resume(node);
        }
    }

    static void databaseBack(Play play) {
        play.tell("the database is back");
        play.cluster().databaseBack();
        play.cluster().alive().forEach(node ->
                play.cluster().databaseBack(node).latency(node, Duration.ZERO).release(node));
    }

    private static void partition(Play play) {
        var all = new ArrayList<>(play.nodes());
        Collections.shuffle(all, play.random());
        int size = 1 + play.random().nextInt(all.size() - 1);
        var side = all.subList(0, size);
        var rest = all.subList(size, all.size());
        play.tell("partition " + side + " from " + rest);
        side.forEach(one -> rest.forEach(other -> play.cluster().cut(one, other)));
    }

    /** What is said just before a zone moves comes to its next owner after it has moved: two owners hear it. */
    private static void moveAheadOfWords(Play play) {
        var delay = Duration.ofMillis(200).plus(play.upTo(Duration.ofMillis(600)));
        withTwo(play, "delay " + delay, (from, to) -> {
            play.cluster().delay(from, to, delay);
            play.people().forEach(name -> play.speak(name, "gossip"));
            play.cluster().drain();
            move(play, play.any(World.ZONES), to);
        });
    }

    private static void move(Play play) {
        move(play, play.any(World.ZONES), play.anyNode());
    }

    private static void move(Play play, String zone, String node) {
        play.tell("move " + zone + " to " + node);
        var cluster = play.cluster();
        cluster.leader().filter(leader -> cluster.isAlive(leader) && !cluster.isPaused(leader))
                .ifPresent(_ -> cluster.move(zone, node));
    }

    @FunctionalInterface
    private interface Building {

        void happen(TestCluster cluster, String node, String room);
    }

    private static void change(Play play, String what, String room, Building building) {
        with(play, what + " " + room + " at", node -> building.happen(play.cluster(), node, room));
    }

    private static void wait(Play play, Duration most) {
        var time = play.upTo(most);
        play.tell("wait " + time);
        play.cluster().advance(time);
    }
}
