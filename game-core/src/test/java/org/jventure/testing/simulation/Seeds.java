package org.jventure.testing.simulation;

import java.util.ArrayList;
import java.util.List;

/** Many seeds one after the other, with progress; what {@code ./chaos --seeds} runs. */
public final class Seeds {

    private Seeds() {}

    /**
     * Plays {@code args[1]} seeds from {@code args[0]} on, or that one alone, telling all that happens. Ends with status 1
     * if a promise was broken.
     */
    public static void main(String[] args) {
        var from = Long.parseLong(args[0]);
        var failed = args.length == 1 ? story(from) : !run(from, Long.parseLong(args[1])).isEmpty();
        System.exit(failed ? 1 : 0);
    }

    private static boolean story(long seed) {
        var outcome = Simulation.of(seed);
        outcome.log().forEach(System.out::println);
        System.out.println(outcome.violation().orElse("Nothing was broken."));
        return outcome.violation().isPresent();
    }

    /** The runs that broke something, told on standard output as they come. */
    static List<Simulation.Outcome> run(long from, long count) {
        var failed = new ArrayList<Simulation.Outcome>();
        int fingerprint = 0;
        var begun = System.nanoTime();
        for (long seed = from; seed < from + count; seed++) {
            var outcome = Simulation.of(seed);
            fingerprint = 31 * fingerprint + outcome.log().hashCode();
            outcome.violation().ifPresent(violation -> {
                failed.add(outcome);
                System.out.println("seed " + outcome.seed() + ": " + violation);
            });
            long done = seed - from + 1;
            if (done % 100 == 0 || done == count) {
                System.out.printf("%d of %d seeds, %d failed, %.1f seeds/s%n",
                        done, count, failed.size(), done * 1e9 / (System.nanoTime() - begun));
            }
        }
        System.out.printf("Fingerprint %08x: the same wherever these seeds of these sources are run%n", fingerprint);
        failed.forEach(outcome -> System.out.println("again, with all that happens: ./chaos --seed " + outcome.seed()));
        return failed;
    }
}
