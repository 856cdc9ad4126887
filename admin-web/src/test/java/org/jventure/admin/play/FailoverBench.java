package org.jventure.admin.play;

import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures five times how long players wait when nodes are killed or hang, or a zone is moved, and sets it against what is
 * aimed for. No test: {@code bench/failover} runs it, on a machine that has nothing else to do.
 */
class FailoverBench {

    private static final int TIMES = 5;
    private static final Duration HANGS = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final List<String> table = new ArrayList<>();

    @Test
    void measure() throws Exception {
        try (var cluster = PlayedCluster.start(folder)) {
            measure("planned move, longest silence", null, Duration.ofMillis(300), () -> move(cluster));
            measure("kill owner → next look", Duration.ofSeconds(3), Duration.ofSeconds(6), () ->
                    kill(cluster, cluster.others(cluster.leader()).getFirst()));
            measure("kill leader and owner → next look", Duration.ofSeconds(3), Duration.ofSeconds(6), () ->
                    kill(cluster, cluster.leader()));
            measure("SIGTERM, longest silence elsewhere", null, Duration.ofMillis(300), () -> terminate(cluster));
            measure("SIGSTOP → next look", null, Duration.ofSeconds(15), () -> hang(cluster));
        }
        System.out.printf("%nCLUSTER load %.1f on %d processors; each %d times%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors(), TIMES);
        table.forEach(System.out::println);
    }

    private interface Measurement {
        Duration take() throws Exception;
    }

    private void measure(String what, Duration median, Duration worst, Measurement measurement) throws Exception {
        var times = new ArrayList<Duration>();
        for (int i = 0; i < TIMES; i++) {
            times.add(measurement.take());
            Waiting.report(what, times.getLast());
        }
        Collections.sort(times);
        var aim = (median == null ? "" : "median ≤ %d ms, ".formatted(median.toMillis()))
                + "worst ≤ %d ms".formatted(worst.toMillis());
        var reached = (median == null || times.get(TIMES / 2).compareTo(median) <= 0)
                && times.getLast().compareTo(worst) <= 0;
        table.add("CLUSTER %-36s median %5d ms, worst %5d ms  (aim: %s: %s)".formatted(
                what, times.get(TIMES / 2).toMillis(), times.getLast().toMillis(), aim, reached ? "reached" : "MISSED"));
    }

    private static Duration move(PlayedCluster cluster) throws Exception {
        var staff = cluster.staff(1);
        var player = cluster.player("Ann", 2);
        int target = cluster.owner("harbour") % 3 + 1;
        return Waiting.longestSilence(player, () -> {
            staff.askAnew("zone move harbour " + target, "Zone harbour is now on node-" + target);
            cluster.awaitWhole();
        });
    }

    private static Duration kill(PlayedCluster cluster, int victim) throws Exception {
        var player = playerBeside(cluster, victim);
        cluster.kill(victim);
        var waited = Waiting.untilNextLook(player);
        cluster.start(victim);
        return waited;
    }

    private static Duration terminate(PlayedCluster cluster) throws Exception {
        int victim = cluster.leader();
        var player = playerBeside(cluster, victim);
        var waited = Waiting.longestSilence(player, () -> {
            cluster.terminate(victim);
            cluster.awaitWhole();
        });
        cluster.start(victim);
        return waited;
    }

    private static Duration hang(PlayedCluster cluster) throws Exception {
        int victim = cluster.others(cluster.leader()).getFirst();
        var player = playerBeside(cluster, victim);
        cluster.processes().pause(victim);
        var begun = System.nanoTime();
        var waited = Waiting.untilNextLook(player);
        await().atMost(HANGS.multipliedBy(2)).until(() -> System.nanoTime() - begun > HANGS.toNanos());
        cluster.processes().resume(victim);
        cluster.awaitWhole();
        return waited;
    }

    /** On another node; the zone is on the victim. */
    private static Bot playerBeside(PlayedCluster cluster, int victim) throws Exception {
        int beside = cluster.others(victim).getLast();
        cluster.staff(cluster.others(victim).getFirst());
        cluster.move("harbour", victim);
        var player = cluster.player("Ann", beside);
        player.askAnew("look", "Exits:");
        return player;
    }
}
