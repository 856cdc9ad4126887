package org.jventure.game;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jventure.content.ContentCounts;
import org.jventure.kernel.Background;
import org.jventure.kernel.Clock;
import org.jventure.kernel.SerialExecutor;
import org.jventure.session.Census;
import org.jventure.session.WorldFigures;

/**
 * The world in figures: who is in it as it is now, what builders made as it was a minute ago at most. Looks for that in
 * the background.
 */
final class LiveCensus implements Census {

    private static final Duration RECENT = Duration.ofMinutes(1);

    private final People people;
    private final Callable<Content> content;
    private final Background background;
    private final SerialExecutor back;
    private final Clock clock;
    private final AtomicLong askedAt;
    private volatile Content known = new Content("", ContentCounts.NOTHING);

    /** What changes all the time, and is at hand. */
    record People(IntSupplier players, Supplier<Instant> begun, IntSupplier helps) {}

    /** What is looked up. */
    record Content(String name, ContentCounts counts) {}

    /** @param content may block */
    LiveCensus(
            People people, Callable<Content> content, Background background, SerialExecutor back, Clock clock) {
        this.people = people;
        this.content = content;
        this.background = background;
        this.back = back;
        this.clock = clock;
        this.askedAt = new AtomicLong(clock.nanos());
    }

    /** Looks now: the world has been prepared. Doesn't block. */
    void look() {
        askedAt.set(clock.nanos());
        ask();
    }

    @Override
    public WorldFigures take() {
        long last = askedAt.get();
        long now = clock.nanos();
        if (now - last >= RECENT.toNanos() && askedAt.compareAndSet(last, now)) {
            ask();
        }
        var counts = known.counts();
        return new WorldFigures(
                known.name(),
                people.players().getAsInt(),
                people.begun().get(),
                counts.zones(),
                counts.rooms(),
                counts.items(),
                counts.npcs(),
                counts.classes(),
                counts.races(),
                people.helps().getAsInt());
    }

    /** What is not answered is asked again with the next minute; until then the last answer holds. */
    private void ask() {
        background.run(content, back, found -> known = found, _ -> {});
    }
}
