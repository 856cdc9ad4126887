package org.jventure.admin.chaos;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.play.Dialogue;

/** The same character signs in at one instant on two nodes, again and again: one of the two stays, and the other is told. */
record DuplicateSignIn(int times) implements Fault {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NAME = "Twin";

    @Override
    public String name() {
        return "duplicate-sign-in";
    }

    @Override
    public String story() {
        return "the same character signs in on two nodes at one instant, " + times + " times";
    }

    @Override
    public void strike(Stage stage) throws Exception {
        signUp(stage);
        var worst = Duration.ZERO;
        stage.timeline().note("two sign in as one");
        for (int i = 0; i < times; i++) {
            var first = stage.any();
            var told = once(stage, first, stage.nodes().others(List.of(first)).getFirst());
            worst = told.compareTo(worst) > 0 ? told : worst;
        }
        stage.timeline().note("two have signed in as one %d times; the one was told at most %d ms after the other was in"
                .formatted(times, worst.toMillis()));
        stage.timeline().remark("session takeover worst %d ms of %d (target 1000 ms)".formatted(worst.toMillis(), times));
    }

    private static void signUp(Stage stage) throws IOException {
        try (var wire = Wire.connect(stage.nodes().telnet(stage.any()), (_, _) -> {})) {
            enter(wire, null);
        }
    }

    private static Duration once(Stage stage, int first, int second) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var one = Wire.connect(stage.nodes().telnet(first), (_, _) -> {});
                var other = Wire.connect(stage.nodes().telnet(second), (_, _) -> {})) {
            var both = List.of(one, other);
            var entering = both.stream().map(wire -> CompletableFuture.supplyAsync(
                    () -> enter(wire, barrier), task -> Thread.ofVirtual().start(task))).toList();
            try {
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5))
                        .until(() -> both.stream().filter(Wire::isClosed).count() == 1);
            } catch (ConditionTimeoutException _) {
                stage.timeline().breach("I6 of two sessions of one character on node-%d and node-%d %d live".formatted(
                        first, second, both.stream().filter(it -> !it.isClosed()).count()));
                return Duration.ZERO;
            }
            var loser = one.isClosed() ? one : other;
            var winner = one.isClosed() ? other : one;
            var in = entering.get(both.indexOf(winner)).join();
            checkThatItWasTold(stage, loser);
            checkThatItPlays(stage, winner);
            var told = Duration.between(in, loser.heardAt());
            return told.isNegative() ? Duration.ZERO : told;
        }
    }

    private static void checkThatItWasTold(Stage stage, Wire loser) {
        if (!loser.seen().contains(OneSession.WORDS)) {
            stage.timeline().breach("I6 the session that had to go was not told why; last shown: " + end(loser));
        }
    }

    private static String end(Wire wire) {
        var seen = wire.seen().replaceAll("\\s+", " ");
        return seen.substring(Math.max(0, seen.length() - 400));
    }

    private static void checkThatItPlays(Stage stage, Wire winner) throws IOException {
        winner.passOver();
        winner.send("inventory");
        if (winner.await(java.util.regex.Pattern.compile("You are carrying|may not have happened"), PATIENCE) == null) {
            stage.timeline().breach("I6 the session that stays is not answered; last shown: " + end(winner));
        }
    }

    /** Signs in or up, and answers when it was in, or gone; both type the password at one instant. */
    private static Instant enter(Wire wire, @Nullable CyclicBarrier barrier) {
        try {
            var dialogue = Dialogue.read();
            var any = new StringBuilder("(?:" + dialogue.ready() + ")");
            dialogue.rules().forEach(rule -> any.append("|(?:").append(rule.heard()).append(")"));
            while (true) {
                var heard = wire.await(java.util.regex.Pattern.compile(any.toString()), PATIENCE);
                if (heard == null || dialogue.ready().matcher(heard.text()).find()) {
                    return Instants.now();
                }
                var rule = dialogue.rules().stream()
                        .filter(it -> it.heard().matcher(heard.text()).find())
                        .findFirst().orElseThrow();
                if (barrier != null && rule.answer().equals("{password}")) {
                    barrier.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                }
                wire.send(rule.answer().replace("{name}", NAME).replace("{password}", Player.PASSWORD));
            }
        } catch (Wire.Gone _) {
            return Instants.now(); // the other one was quicker
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
