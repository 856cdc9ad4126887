package org.jventure.admin.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The second half of {@code ./chaos}: real faults. Ends with status 1 if a promise was broken, 2 if asked wrongly. */
final class Chaos {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Path FOLDER = Path.of("../target/chaos");

    private Chaos() {}

    /** @param seconds for how long to go on; once through at least */
    private record Order(List<Fault> faults, long seed, Duration seconds, int nodes) {

        static Order parse(String[] arguments) {
            var faults = Faults.ALL;
            long seed = 1;
            var time = Duration.ZERO;
            int nodes = 3;
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                var value = arguments[i + 1];
                switch (arguments[i]) {
                    case "--only" -> faults = Faults.named(List.of(value.split(",")));
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--duration" -> time = Duration.parse("PT" + value);
                    case "--nodes" -> nodes = Integer.parseInt(value);
                    default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
                }
            }
            return new Order(faults, seed, time, nodes);
        }
    }

    /** {@code --list}, or {@code --only}, {@code --seed}, {@code --duration} and {@code --nodes}, each with its value. */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--list")) {
            list();
            return;
        }
        Order order;
        try {
            order = Order.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(run(order) ? 0 : 1);
    }

    private static boolean run(Order order) throws Exception {
        var campaign = new Campaign(FOLDER, order.nodes(), Chaos::say);
        var end = new Thread(() -> {
            try {
                campaign.close();
            } catch (Exception e) {
                say("not all could be taken away: " + e);
            }
        });
        Runtime.getRuntime().addShutdownHook(end); // also after Ctrl-C
        Report report;
        try {
            report = campaign.run(parted(order.faults()), order.seed(), order.seconds());
        } catch (Exception | AssertionError e) {
            if (!campaign.isOver()) {
                throw e;
            }
            say("stopped; what was found till then is in target/chaos/report.txt");
            end.join();
            return false;
        }
        System.out.println();
        System.out.print(report.text());
        System.out.println("\nThe pictures are in target/chaos/report.html, the histories in target/chaos/<fault>/history.jsonl.");
        return report.violations() == 0;
    }

    /** Those that need another kind of cluster come last, so that it is changed once. */
    private static List<Fault> parted(List<Fault> faults) {
        var all = new ArrayList<Fault>();
        faults.stream().filter(fault -> !fault.partsNetworks()).forEach(all::add);
        faults.stream().filter(Fault::partsNetworks).forEach(all::add);
        return all;
    }

    private static void list() {
        for (var fault : Faults.ALL) {
            var why = fault.unavailable();
            System.out.printf("%-36s %s%s%n", fault.name(), fault.story(), why == null ? "" : " [skipped here: " + why + "]");
        }
    }

    private static void say(String words) {
        System.out.println(LocalTime.now().format(TIME) + "  " + words);
    }
}
