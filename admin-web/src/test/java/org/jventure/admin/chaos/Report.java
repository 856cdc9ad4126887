package org.jventure.admin.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is written at the end: the same as text and as a page with pictures. */
final class Report {

    private final List<Outcome> outcomes;
    private final int nodes;

    Report(List<Outcome> outcomes, int nodes) {
        this.outcomes = List.copyOf(outcomes);
        this.nodes = nodes;
    }

    long violations() {
        return outcomes.stream().mapToLong(outcome -> outcome.breaches().size()).sum();
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.txt"), text());
        Files.writeString(folder.resolve("report.html"), page());
    }

    String text() {
        return String.join("\n", summary()) + "\n\n" + String.join("\n", lines()) + "\n";
    }

    /** A line for each fault, and below it what was broken or remarked. */
    List<String> lines() {
        return outcomes.stream().flatMap(outcome -> lines(outcome).stream()).toList();
    }

    static List<String> lines(Outcome outcome) {
        var lines = new ArrayList<String>();
        var name = "%-36s seed %-4d ".formatted(outcome.fault().name(), outcome.seed());
        if (outcome.skipped() != null) {
            lines.add(name + "skipped: " + outcome.skipped());
            return lines;
        }
        var figures = Objects.requireNonNull(outcome.figures());
        lines.add(name + (outcome.isGood() ? "ok" : outcome.breaches().size() + " VIOLATIONS")
                + ", %d s, %d acts shown, %d in doubt, %d batches, %d escrows taken".formatted(
                        outcome.took().toSeconds(), figures.done(), figures.unknown(), figures.batches(),
                        figures.escrows()));
        figure(lines, "kill → next answer", figures.kill());
        figure(lines, "silence → next answer", figures.silence());
        figure(lines, "answers during a hand-over", figures.handOver());
        Objects.requireNonNull(outcome.evidence()).timeline().remarks().stream().distinct()
                .forEach(remark -> lines.add("    " + remark));
        outcome.breaches().forEach(breach -> lines.add("    VIOLATION " + breach));
        return lines;
    }

    private static void figure(List<String> lines, String what, List<java.time.Duration> times) {
        if (!times.isEmpty()) {
            lines.add("    " + what + ": " + Figures.words(times, 1, "worst"));
        }
    }

    private List<String> summary() {
        var figures = outcomes.stream().map(Outcome::figures).filter(Objects::nonNull).toList();
        var counts = Figures.counts(figures);
        long skipped = outcomes.stream().filter(outcome -> outcome.skipped() != null).count();
        double seconds = figures.stream().mapToLong(it -> it.time().toMillis()).sum() / 1000.0;
        long batches = figures.stream().mapToLong(Figures::batches).sum();
        return List.of(
                "%d faults under players on %d nodes, %d skipped: %d violations".formatted(
                        outcomes.size() - skipped, nodes, skipped, violations()),
                "%d acts shown, %d in doubt, %d escrows taken".formatted(
                        counts.get("done"), counts.get("unknown"), counts.get("escrows")),
                "kill → next answer:         " + Figures.words(Figures.all(figures, Figures::kill), 1, "worst")
                        + "  (targets: median 3000 ms, worst 6000 ms)",
                "silence → next answer:      " + Figures.words(Figures.all(figures, Figures::silence), 1, "worst")
                        + "  (target: worst 15000 ms)",
                "answers during a hand-over: " + Figures.words(Figures.all(figures, Figures::handOver), 1, "worst")
                        + "  (target: worst 300 ms)",
                "older session told:         " + Figures.words(Figures.all(figures, Figures::told), 1, "worst"),
                "answers before the fault:   " + Figures.words(Figures.all(figures, Figures::answers), 0.99, "p99"),
                "committed:                  %.0f batches/s, faults included (players think 20–120 ms between lines)"
                        .formatted(seconds == 0 ? 0 : batches / seconds));
    }

    private String page() {
        var page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Faults under players</title>
                <style>
                body { font: 15px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #1c2330 }
                h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin: 2rem 0 .3rem }
                pre { background: #f3f5f8; padding: .8rem; overflow-x: auto } .bad { color: #b00020 }
                svg { width: 100%; height: auto; font: 11px system-ui, sans-serif }
                </style></head><body>
                <h1>Faults under players</h1>
                """);
        page.append("<pre>").append(Picture.inert(String.join("\n", summary()))).append("</pre>\n");
        for (var outcome : outcomes) {
            page.append("<h2").append(outcome.isGood() ? ">" : " class=\"bad\">")
                    .append(Picture.inert(outcome.fault().name())).append("</h2>\n<p>")
                    .append(Picture.inert(outcome.fault().story())).append("</p>\n<pre>")
                    .append(Picture.inert(String.join("\n", lines(outcome)))).append("</pre>\n");
            if (outcome.evidence() != null) {
                page.append(new Picture(outcome.evidence(), outcome.owners()).svg());
            }
        }
        return page.append("</body></html>\n").toString();
    }
}
