package org.jventure.admin.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jventure.admin.chaos.JdbcWorld.OwnerWrite;
import org.jventure.admin.chaos.Timeline.Blow;

/**
 * What a trial measured.
 *
 * @param kill     from the death of a zone's owner to the next answer of each player there whose own node lives
 * @param silence  the same for an owner that hangs
 * @param handOver how long each answer took that was under way while its zone changed hands in good order
 * @param answers  how long answers took before anything happened
 * @param told     from a sign-in elsewhere to the end of the older session
 * @param escrows  those that were taken
 * @param batches  zones' batches that were committed
 */
record Figures(
        List<Duration> kill, List<Duration> silence, List<Duration> handOver, List<Duration> answers, List<Duration> told,
        long batches, long done, long unknown, long escrows, Duration time) {

    static Figures of(Evidence evidence, List<OwnerWrite> reigns) {
        var acts = evidence.history().acts();
        var events = evidence.timeline().events();
        var first = events.isEmpty() ? evidence.ended() : events.getFirst().at();
        boolean inGoodOrder = events.stream().anyMatch(event -> event.blow() == Blow.GOOD_ORDER);
        return new Figures(
                takeovers(Blow.KILL, evidence, reigns),
                takeovers(Blow.SILENCE, evidence, reigns),
                inGoodOrder ? handOvers(evidence, reigns) : List.of(),
                acts.stream().filter(it -> isAnswer(it) && it.ended().isBefore(first)).map(Act::took).toList(),
                evidence.history().successions().stream()
                        .filter(it -> it.old().isClosed() && !unreachable(it.oldNode(), events))
                        .map(it -> Duration.between(it.entered(), it.old().heardAt()))
                        .map(it -> it.isNegative() ? Duration.ZERO : it)
                        .toList(),
                batches(evidence.diary()),
                acts.stream().filter(Act::isDone).count(),
                acts.stream().filter(it -> it.outcome() == Act.Outcome.UNKNOWN).count(),
                evidence.taken(),
                Duration.between(evidence.began(), evidence.ended()));
    }

    /** It hears of nothing while it hangs or is cut off. */
    private static boolean unreachable(int node, List<Timeline.Event> events) {
        return events.stream().anyMatch(event -> event.victims().contains(node));
    }

    private static boolean isAnswer(Act act) {
        return act.isDone() && act.intent().kind() != Intent.Kind.SIGN_IN;
    }

    private static List<Duration> takeovers(Blow blow, Evidence evidence, List<OwnerWrite> reigns) {
        var times = new ArrayList<Duration>();
        for (var event : evidence.timeline().events()) {
            if (event.blow() == blow) {
                for (var player : Trial.players()) {
                    takeover(player, event, evidence, reigns).ifPresent(times::add);
                }
            }
        }
        return times;
    }

    /** Of a player who stood in a zone of a victim, on a node that is none, and stayed on it. */
    private static Optional<Duration> takeover(
            String player, Timeline.Event event, Evidence evidence, List<OwnerWrite> reigns) {
        var acts = evidence.history().acts().stream().filter(act -> act.player().equals(player)).toList();
        var before = acts.stream().filter(act -> act.ended().isBefore(event.at())).reduce((_, later) -> later);
        if (before.isEmpty() || event.victims().contains(before.get().node())) {
            return Optional.empty();
        }
        var zone = acts.stream().filter(act -> !act.ended().isBefore(event.at())).findFirst().orElse(before.get()).zone();
        if (!event.victims().contains(Nodes.number(event.owners().getOrDefault(zone, "")))) {
            return Optional.empty();
        }
        return reigns.stream()
                .filter(reign -> reign.zone().equals(zone) && reign.at().isAfter(event.at()))
                .findFirst()
                .flatMap(reign -> acts.stream()
                        .filter(act -> isAnswer(act) && act.ended().isAfter(reign.at()))
                        .findFirst())
                .filter(act -> act.session() == before.get().session())
                .map(act -> Duration.between(event.at(), act.ended()));
    }

    private static List<Duration> handOvers(Evidence evidence, List<OwnerWrite> reigns) {
        return reigns.stream()
                .filter(reign -> reign.no() > 0)
                .flatMap(reign -> evidence.history().acts().stream()
                        .filter(act -> isAnswer(act) && act.zone().equals(reign.zone()) && spans(act, reign.at())))
                .map(Act::took)
                .toList();
    }

    private static boolean spans(Act act, Instant at) {
        return !act.began().isAfter(at) && !act.ended().isBefore(at);
    }

    private static long batches(List<OwnerWrite> diary) {
        return JdbcWorld.by(diary, OwnerWrite::zone).values().stream()
                .mapToLong(writes -> writes.getLast().batch() - writes.getFirst().batch())
                .sum();
    }

    /** The value below which that share of them lies; empty if there are none. */
    static Optional<Duration> quantile(List<Duration> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))));
    }

    /** "median 12 ms, worst 40 ms of 7", or that there are none. */
    static String words(List<Duration> times, double share, String name) {
        return quantile(times, share)
                .map(high -> "median %d ms, %s %d ms of %d".formatted(
                        quantile(times, 0.5).orElseThrow().toMillis(), name, high.toMillis(), times.size()))
                .orElse("not measured");
    }

    static List<Duration> all(List<Figures> figures, java.util.function.Function<Figures, List<Duration>> which) {
        return figures.stream().flatMap(it -> which.apply(it).stream()).toList();
    }

    static Map<String, Long> counts(List<Figures> figures) {
        return Map.of(
                "escrows", figures.stream().mapToLong(Figures::escrows).sum(),
                "done", figures.stream().mapToLong(Figures::done).sum(),
                "unknown", figures.stream().mapToLong(Figures::unknown).sum());
    }
}
