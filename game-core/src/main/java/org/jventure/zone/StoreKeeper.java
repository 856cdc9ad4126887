package org.jventure.zone;

import java.time.Duration;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.escrow.SharedRows;
import org.jventure.kernel.Background;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Clock;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.turn.Question;

/** Asks the stores in the background, again and again where trouble passes, and brings the answers to the zones. */
final class StoreKeeper implements Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(StoreKeeper.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ZoneStore zones;
    private final BatchStore batches;
    private final SharedRows shared;
    private final NodeWriter writer;
    private final SerialExecutor home;
    private final Background background;
    private final Clock clock;
    private final Consumer<ZoneMessage.StoreAnswer> results;

    StoreKeeper(
            ZoneStore zones,
            BatchStore batches,
            SharedRows shared,
            SerialExecutor home,
            Background background,
            Clock clock,
            Consumer<ZoneMessage.StoreAnswer> results) {
        this.zones = zones;
        this.batches = batches;
        this.shared = shared;
        this.home = home;
        this.background = background;
        this.clock = clock;
        this.results = results;
        this.writer = new NodeWriter(batches, home, background, clock, results);
    }

    @Override
    public void load(Reign reign) {
        writer.begin(reign);
        var askedAt = clock.nanos();
        background.run(
                () -> zones.load(reign.zone(), reign.epoch()),
                home,
                found -> results.accept(found
                        .<ZoneMessage.StoreAnswer>map(snapshot -> new ZoneMessage.Loaded(reign, askedAt, snapshot))
                        .orElseGet(() -> new ZoneMessage.Denied(reign))),
                e -> {
                    if (NodeWriter.isTransient(e)) {
                        home.schedule(PAUSE, () -> load(reign));
                    } else {
                        LOG.info("Loading zone {} failed", reign.zone(), e); // whether that matters, the zone says
                        results.accept(new ZoneMessage.LoadFailed(reign, NodeWriter.reason(e)));
                    }
                });
    }

    @Override
    public void loadCharacter(Reign reign, CharacterId character) {
        background.run(
                () -> zones.character(character),
                home,
                row -> results.accept(new ZoneMessage.CharacterLoaded(reign, character, row)),
                e -> results.accept(
                        new ZoneMessage.CharacterLoadFailed(reign, character, NodeWriter.reason(e))));
    }

    /** Brings the zones word of who is in them by the rows; nothing if the store can't say just now. */
    void lookForStrays(Collection<ZoneId> ids, BiConsumer<ZoneId, ZoneMessage.Present> told) {
        background.run(
                () -> zones.present(ids),
                home,
                found -> found.forEach((zone, versions) -> told.accept(zone, new ZoneMessage.Present(versions))),
                e -> LOG.debug("Nobody knows who is where: {}", NodeWriter.reason(e)));
    }

    @Override
    public void write(Batch batch) {
        writer.write(batch);
    }

    @Override
    public void ask(Reign reign, long number, CharacterId asker, Question.Work<?> work) {
        background.run(
                () -> (Object) work.ask(shared),
                home,
                answer -> results.accept(new ZoneMessage.Answered(reign, number, asker, answer)),
                e -> {
                    var trouble = e instanceof RuntimeException found ? JdbcSupport.trouble(found) : e;
                    if (!NodeWriter.isTransient(trouble)) {
                        LOG.error("A question of zone {} can not be answered", reign.zone(), e);
                    }
                    results.accept(new ZoneMessage.AskFailed(
                            reign, number, asker, NodeWriter.isTransient(trouble), NodeWriter.reason(trouble)));
                });
    }

    @Override
    public void quarantine(Reign reign, String trouble) {
        background.run(
                () -> {
                    batches.quarantine(reign, trouble);
                    return true;
                },
                home,
                _ -> LOG.info("Zone {} is marked as quarantined", reign.zone()),
                e -> home.schedule(PAUSE, () -> quarantine(reign, trouble)));
    }
}
