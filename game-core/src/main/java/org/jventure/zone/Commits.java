package org.jventure.zone;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Clock;
import org.jventure.presence.Reign;
import org.jventure.turn.Durable;
import org.jventure.world.ZoneWorld;

/**
 * The zone's way to the store: one batch under way, one open behind it, and the output that waits for them. Turns go on
 * meanwhile, within bounds. The zone's thread only.
 */
final class Commits {

    /** Of output that is held; more would be a burden to the node. */
    private static final long MOST_BYTES = 4L << 20;

    /** What an entry of the outbox takes, and a message without words. */
    private static final int BYTES_EACH = 200;

    private final Clock clock;
    private final Keeper keeper;
    private final ZoneProperties properties;
    private final BooleanSupplier mayRelease;
    private final Consumer<Batch> closed;
    private final Reign reign;
    private final ChangeSet open;
    private final Outbox outbox = new Outbox();
    private @Nullable Batch underWay;
    private long oldestSince;
    private long lastClosed;

    /** @param closed told of each batch before it is handed to the writer */
    Commits(
            Clock clock,
            Keeper keeper,
            ZoneProperties properties,
            BooleanSupplier mayRelease,
            Consumer<Batch> closed,
            Reign reign,
            ZoneWorld world,
            Map<CharacterId, Long> versions,
            long lastWritten) {
        this.clock = clock;
        this.keeper = keeper;
        this.properties = properties;
        this.mayRelease = mayRelease;
        this.closed = closed;
        this.reign = reign;
        this.open = new ChangeSet(world, versions);
        this.lastClosed = lastWritten;
        outbox.begin(lastWritten);
    }

    void add(Durable change) {
        open.add(change);
    }

    void save(SoftState soft) {
        open.save(soft);
    }

    /** Makes the zone's batches go on by one, even if nothing has changed. */
    void mark() {
        open.mark();
    }

    /** Lets the task run when all changes made so far are written, behind what was sent before. */
    void send(Runnable task) {
        send(0, task);
    }

    /** The same for a task that keeps words of so many characters until then. */
    void send(int characters, Runnable task) {
        var batch = open.isEmpty() ? lastClosed : lastClosed + 1;
        outbox.add(batch, BYTES_EACH + 2 * characters, task, mayRelease.getAsBoolean());
    }

    /** Hands the open batch to the writer if none is under way. Called at the end of every message. */
    void flush() {
        if (underWay == null && !open.isEmpty()) {
            underWay = open.close(reign, ++lastClosed);
            oldestSince = clock.nanos();
            closed.accept(underWay);
            keeper.write(underWay);
        }
    }

    /** The store has the batch; {@link #release} sends what waited for it. */
    void written(long batch) {
        if (underWay != null && underWay.number() == batch) {
            underWay = null;
            outbox.written(batch);
        }
    }

    void release() {
        if (mayRelease.getAsBoolean()) {
            outbox.release();
        }
    }

    /** Whether lines must wait until the store has caught up. */
    boolean isBehind() {
        return isFull() || isStuck();
    }

    /** Whether too much output is held. */
    boolean isFull() {
        return outbox.held() > properties.mostHeld() || outbox.heldBytes() > MOST_BYTES;
    }

    /** Whether a batch has been under way for so long that players should be told. */
    boolean isStuck() {
        return underWay != null && clock.nanos() - oldestSince > properties.runAhead().toNanos();
    }

    /** The number of the last batch that was made. */
    long lastBatch() {
        return lastClosed;
    }

    /** Whether all that happened is written and sent. */
    boolean isSettled() {
        return underWay == null && open.isEmpty() && outbox.held() == 0;
    }
}
