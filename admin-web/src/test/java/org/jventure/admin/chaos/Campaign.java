package org.jventure.admin.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Several trials one after the other, on the same cluster as long as that serves. What is left of each is written into a
 * folder of its name. {@link #close} may come from another thread, and leaves no process behind.
 */
final class Campaign implements AutoCloseable {

    private final Path folder;
    private final int nodes;
    private final Consumer<String> progress;
    private final List<Outcome> outcomes = new ArrayList<>();
    private volatile @Nullable Site site;
    private volatile boolean over;

    Campaign(Path folder, int nodes, Consumer<String> progress) {
        this.folder = folder;
        this.nodes = nodes;
        this.progress = progress;
    }

    /** Each fault once with this seed; then, while there is time, all of them again with the next. */
    Report run(List<Fault> faults, long seed, Duration time) throws Exception {
        long deadline = System.nanoTime() + time.toNanos();
        long now = seed;
        do {
            for (var fault : faults) {
                if (now == seed || System.nanoTime() < deadline) {
                    run(fault, now);
                }
            }
            now++;
        } while (System.nanoTime() < deadline && outcomes.stream().anyMatch(it -> it.skipped() == null));
        return report();
    }

    private void run(Fault fault, long seed) throws Exception {
        var why = fault.unavailable();
        if (why != null) {
            finish(Outcome.skipped(fault, seed, why));
            return;
        }
        progress.accept("—— " + fault.name() + ": " + fault.story());
        var there = siteFor(fault);
        var trial = new Trial(there, fault, seed, progress);
        var outcome = trial.run();
        var left = emptied(folder.resolve(fault.name()));
        if (outcome.evidence() != null) {
            outcome.evidence().history().write(left.resolve("history.jsonl"));
        }
        finish(outcome);
        if (!outcome.isGood()) { // what is broken once may show again, and is no fault of the next
            keepLogs(there, left);
            closeSite();
        }
    }

    /** What an earlier run has left there would be taken for this one's. */
    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var old = Files.list(folder)) {
            for (var file : old.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    private static void keepLogs(Site there, Path left) throws IOException {
        for (var log : there.nodes().logs()) {
            Files.copy(log, left.resolve(log.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void finish(Outcome outcome) throws IOException {
        outcomes.add(outcome);
        Report.lines(outcome).forEach(progress);
        report().write(folder);
    }

    private Site siteFor(Fault fault) throws Exception {
        var there = site;
        if (there != null && there.isParted() == fault.partsNetworks()) {
            return there;
        }
        closeSite();
        progress.accept("starting %d nodes%s".formatted(
                nodes, fault.partsNetworks() ? ", each in a network of its own" : ""));
        return Site.start(fault.partsNetworks(), nodes, it -> site = it);
    }

    Report report() {
        return new Report(outcomes, nodes);
    }

    /** Whether somebody has closed it. */
    boolean isOver() {
        return over;
    }

    @Override
    public void close() throws IOException {
        over = true;
        closeSite();
    }

    private synchronized void closeSite() throws IOException {
        var there = site;
        site = null;
        if (there != null) {
            there.close();
        }
    }
}
