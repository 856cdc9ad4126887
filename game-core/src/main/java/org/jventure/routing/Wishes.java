package org.jventure.routing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.jventure.kernel.SerialExecutor;

/** What staff of this node want of the leader and have not been answered yet. Any thread; never blocks. */
final class Wishes {

    static final String NO_LEADER = "Nobody leads the cluster at the moment; ask again in a few seconds.";
    static final String NO_ANSWER = "The leader has not answered; look again how it is.";

    /** Longer than a leader takes that lives. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SerialExecutor executor;
    private final LongSupplier life;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(Consumer<String> answer, Runnable timer) {}

    /** @param life tells the numbers of this life of the node apart from those of others */
    Wishes(SerialExecutor executor, LongSupplier life) {
        this.executor = executor;
        this.life = life;
    }

    /** @param sent sends the wish of that number, and answers false if nobody leads */
    void wait(Consumer<String> answer, LongPredicate sent) {
        long number = life.getAsLong() << Integer.SIZE | Integer.toUnsignedLong(last.incrementAndGet());
        var timer = executor.schedule(PATIENCE, () -> answered(number, NO_ANSWER));
        waiting.put(number, new Waiting(answer, timer)); // before it is sent: a leader here answers at once
        if (!sent.test(number)) {
            answered(number, NO_LEADER);
        }
    }

    /** Only the first answer counts, and only that of a wish. */
    void answered(long number, String words) {
        var wish = waiting.remove(number);
        if (wish != null) {
            wish.timer().run();
            wish.answer().accept(words);
        }
    }
}
