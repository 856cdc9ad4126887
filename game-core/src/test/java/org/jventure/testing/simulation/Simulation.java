package org.jventure.testing.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.TestCluster;
import org.jventure.zone.ZoneHost;
import org.slf4j.LoggerFactory;

/**
 * One run: three to five nodes, players who do anything, and every kind of trouble, all chosen by a seed; then all is
 * mended, and every invariant checked. The same seed gives the same run, to the last word on the last screen. One thread.
 */
public final class Simulation {

    private static final int STEPS = 120;

    private final long seed;
    private final Random random;
    private final Audit audit;
    private final Crashes crashes = new Crashes();
    private final TestCluster cluster;
    private final Play play;

    /** What came of a run: all that happened, in order, and what was broken first, if anything. */
    public record Outcome(long seed, List<String> log, Optional<String> violation) {

        /** The invariant that was broken, without the details. */
        public String broken() {
            return violation.map(words -> words.split(":", 2)[0]).orElse("");
        }
    }

    private Simulation(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        var nodes = World.NODES.subList(0, 3 + random.nextInt(3));
        var people = World.PEOPLE.subList(0, 3 + random.nextInt(3));
        var leases = new Leases(() -> cluster().time());
        this.audit = new Audit(List.of(
                new NothingStuckInEscrow(), new OneEffectiveOwner(), new NothingLostOrDoubled(), new UsedUpOnce(), new NoCoinFromNowhere(), new ExperienceAddsUp(), new ShownIsStored(), new EachLineOnce(),
                new EachBatchOnce(), new MemoryFollowsStore(this::epoch), new WordsInOrder(), leases,
                new OneLiveSession(), new EverybodyPlaysOn(), new NobodyInRetiredRooms()));
        this.cluster = TestCluster.unborn(
                World.make(), seed, new Witness(zone -> cluster().stores().batchOf(zone), audit, leases, crashes),
                nodes.toArray(String[]::new));
        this.play = new Play(cluster, random, nodes, people, audit, crashes);
        crashes.killBy(cluster::crash);
    }

    private TestCluster cluster() {
        return cluster;
    }

    /** Plays the seed to its end, or to the first promise that is broken. What nodes log of their troubles is not heard. */
    public static Outcome of(long seed) {
        var logs = (Logger) LoggerFactory.getLogger("org.jventure");
        var before = logs.getLevel();
        logs.setLevel(Level.OFF);
        try {
            return new Simulation(seed).run();
        } finally {
            logs.setLevel(before);
        }
    }

    private Outcome run() {
        try {
            begin();
            for (int i = 0; i < STEPS && audit.violation().isEmpty(); i++) {
                step();
            }
            if (audit.violation().isEmpty()) {
                recover();
            }
            if (audit.violation().isEmpty()) {
                audit.settled(play);
            }
        } catch (RuntimeException | AssertionError e) {
            return outcome(audit.violation().map(Audit.Violation::toString).or(() -> Optional.of("I11 it goes on: " + e)));
        }
        return outcome(audit.violation().map(Audit.Violation::toString));
    }

    private Outcome outcome(Optional<String> violation) {
        return new Outcome(seed, audit.log(), violation);
    }

    private void begin() {
        play.nodes().forEach(cluster::join);
        cluster.awaitSettled().advance(Duration.ofSeconds(5)).awaitSettled();
        for (String name : play.people()) {
            play.makeCharacter(name, play.any(World.ROOMS));
            play.signIn(play.anyNode(), name);
        }
        if (random.nextBoolean()) {
            play.nodes().forEach(node -> cluster.latency(node, Duration.ofMillis(1 + random.nextInt(80))));
        }
    }

    private void step() {
        if (random.nextInt(10) < 4) {
            trouble().happen(play);
        } else {
            for (int acts = random.nextInt(6); acts >= 0; acts--) {
                act().happen(play);
            }
        }
        if (random.nextInt(3) > 0) {
            cluster.drain();
        } else {
            cluster.advance(Duration.ofMillis(random.nextInt(60)));
        }
    }

    private Act act() {
        int at = random.nextInt(total(Act.values().length, i -> Act.values()[i].weight()));
        for (Act act : Act.values()) {
            at -= act.weight();
            if (at < 0) {
                return act;
            }
        }
        throw new AssertionError();
    }

    private Trouble trouble() {
        int at = random.nextInt(total(Trouble.values().length, i -> Trouble.values()[i].weight()));
        for (Trouble trouble : Trouble.values()) {
            at -= trouble.weight();
            if (at < 0) {
                return trouble;
            }
        }
        throw new AssertionError();
    }

    private static int total(int count, java.util.function.IntUnaryOperator weight) {
        return java.util.stream.IntStream.range(0, count).map(weight).sum();
    }

    // ---- when all is well again ----

    private void recover() {
        play.tell("-- all is well again");
        crashes.forget();
        cluster.heal().lockOn();
        World.ZONES.forEach(zone -> cluster.refuse(zone, 0));
        Trouble.databaseBack(play);
        for (String node : play.nodes()) {
            play.nodes().forEach(to -> cluster.delay(node, to, Duration.ZERO).lose(node, to, 0).duplicate(node, to, 0));
            if (cluster.isAlive(node)) {
                cluster.loseReplies(node, 0);
            }
            Trouble.resume(play, node);
        }
        cluster.advance(Duration.ofSeconds(12)); // whoever is about to go has gone
        for (int i = 0; i < 40; i++) { // as often as whatever restarts processes would
            play.nodes().forEach(node -> Trouble.restart(play, node));
            cluster.advance(Duration.ofSeconds(1));
        }
        releaseZones();
        cluster.awaitSettled().advance(Duration.ofSeconds(20)).awaitSettled();
        for (String name : play.people()) {
            play.comeBack(name, play.nodes().getFirst());
            cluster.advance(Duration.ofSeconds(2));
        }
        cluster.advance(Duration.ofSeconds(6));
    }

    /** As staff would: a zone that could not be written three times within a minute is out of service. */
    private void releaseZones() {
        for (String zone : World.ZONES) {
            if (cluster.stores().troubleOf(new ZoneId(zone)).isPresent()) {
                play.tell("release " + zone);
                cluster.await("a leader", () -> cluster.leader().filter(cluster::isAlive).isPresent());
                cluster.releaseZone(zone);
                cluster.advance(Duration.ofSeconds(2));
            }
        }
    }

    private OptionalLong epoch(String node, ZoneId zone) {
        return cluster.isAlive(node)
                ? cluster.game(node).zones().report().stream()
                        .filter(report -> report.zone().equals(zone))
                        .mapToLong(ZoneHost.ZoneReport::epoch)
                        .findFirst()
                : OptionalLong.empty();
    }
}
