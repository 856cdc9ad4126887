package org.jventure.admin.play;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long players wait: measured, printed, never judged. */
final class Waiting {

    private static final Pattern REACTION =
            Pattern.compile("(?s)Exits: [^\\n]*\\n.*> ?\\x1e|may not have happened|was not done|The way is closed");
    private static final Duration EVERY = Duration.ofMillis(20);

    private Waiting() {}

    /** From now until the player's next {@code look} is answered; it looks again whenever it is told that it may have to. */
    static Duration untilNextLook(Bot bot) throws IOException {
        var begun = System.nanoTime();
        bot.passOver();
        String shown;
        do {
            bot.send("look");
            shown = bot.await(REACTION.pattern());
        } while (!shown.contains("Exits:"));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The longest time in which a player who types every 20 ms is answered nothing, while something is done. */
    static Duration longestSilence(Bot bot, Deed deed) throws Exception {
        var typing = new Typing(bot);
        bot.askAnew("exits", "East|West|east|west");
        bot.longestSilence();
        var thread = Thread.ofVirtual().start(typing);
        try {
            deed.happen();
        } finally {
            typing.over = true;
            thread.join();
        }
        bot.askAnew("score", "You are in"); // what was typed before has been answered
        return bot.longestSilence();
    }

    interface Deed {
        void happen() throws Exception;
    }

    private static final class Typing implements Runnable {

        private final Bot bot;
        private volatile boolean over;

        Typing(Bot bot) {
            this.bot = bot;
        }

        @Override
        public void run() {
            try {
                while (!over && !bot.isClosed()) {
                    bot.send("exits");
                    Thread.sleep(EVERY); // the rhythm of the player, not a wait for anything
                }
            } catch (IOException | InterruptedException _) {
                // whoever waits for the answers says so
            }
        }
    }

    static void report(String what, Duration time) {
        System.out.printf("CLUSTER %s: %d ms%n", what, time.toMillis());
    }
}
