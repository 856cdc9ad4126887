package org.jventure.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.cluster.SharedCache;
import org.jventure.codex.Codex;
import org.jventure.kernel.ZoneId;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Content that one node reads from the database and all others from a shared cache. It first asks the database for the
 * edition: the name of the content as a whole, in a row of its own to which triggers give a new name, never used before,
 * with every transaction that writes any content, also by hand. What is cached has the edition of its own snapshot, and the
 * format of its bytes, in its key. So nothing stale is ever served, and two versions of the program never read each
 * other's bytes. A cache that fails, forgets or holds rubbish only makes the database be read. Any thread that may block.
 */
final class CachedContent implements Content {

    private static final Logger LOG = LoggerFactory.getLogger(CachedContent.class);

    /** Zones that one node reads at once; with all of a hundred, each would wait for a connection until it gave up. */
    private static final int MOST_AT_ONCE = 4;

    private final Semaphore readers = new Semaphore(MOST_AT_ONCE);
    private final Content source;
    private final Supplier<String> edition;
    private final TransactionOperations snapshot;
    private final SharedCache cache;
    private final ContentCodec codec = new ContentCodec();
    private final AtomicLong unreadable = new AtomicLong();
    private volatile @Nullable Edited<WorldSettings> last;

    /** A value as it was at an edition. */
    private record Edited<T>(String edition, T value) {}

    /**
     * @param edition  asks the database; within the snapshot, of that moment
     * @param snapshot reads only, and reads repeatably; the source joins it
     */
    CachedContent(Content source, Supplier<String> edition, TransactionOperations snapshot, SharedCache cache) {
        this.source = source;
        this.edition = edition;
        this.snapshot = snapshot;
        this.cache = cache;
    }

    @Override
    public List<ZoneId> zones() {
        return source.zones();
    }

    @Override
    public Optional<ZoneContent> zone(ZoneId zone) {
        readers.acquireUninterruptibly();
        try {
            return heldOrRead(zone);
        } finally {
            readers.release();
        }
    }

    private Optional<ZoneContent> heldOrRead(ZoneId zone) {
        var thing = "zone/" + zone;
        var held = held(edition.get(), thing, codec::zone);
        if (held.isPresent()) {
            return held;
        }
        var read = read(() -> source.zone(zone));
        read.value().ifPresent(found -> keep(read.edition(), thing, () -> codec.bytes(found)));
        return read.value();
    }

    @Override
    public Map<ZoneId, String> editions() {
        return source.editions();
    }

    @Override
    public WorldSettings settings() {
        var now = edition.get();
        var known = last;
        if (known == null || !known.edition().equals(now)) {
            known = held(now, "settings", codec::settings)
                    .map(found -> new Edited<>(now, found))
                    .orElseGet(this::readSettings);
            last = known;
        }
        return known.value();
    }

    @Override
    public String codexEdition() {
        return source.codexEdition();
    }

    /** Each node keeps its own, and reads it but once for every change; so the cache is not asked. */
    @Override
    public Codex codex() {
        return source.codex();
    }

    /** How often the cache held bytes that meant nothing. */
    long unreadable() {
        return unreadable.get();
    }

    private Edited<WorldSettings> readSettings() {
        var read = read(source::settings);
        keep(read.edition(), "settings", () -> codec.bytes(read.value()));
        return read;
    }

    /** Value and edition of one moment. */
    private <T> Edited<T> read(Supplier<T> reading) {
        return Objects.requireNonNull(snapshot.execute(_ -> new Edited<>(edition.get(), reading.get())));
    }

    private <T> Optional<T> held(String edition, String thing, Function<byte[], T> reading) {
        try {
            return cache.get(key(edition, thing)).flatMap(bytes -> understood(thing, bytes, reading));
        } catch (RuntimeException e) {
            LOG.debug("The shared cache could not be asked for {}", thing, e);
            return Optional.empty();
        }
    }

    private <T> Optional<T> understood(String thing, byte[] bytes, Function<byte[], T> reading) {
        try {
            return Optional.of(reading.apply(bytes));
        } catch (RuntimeException e) {
            if (unreadable.incrementAndGet() == 1) {
                LOG.warn("The shared cache holds bytes for {} that mean nothing; the database is read instead", thing, e);
            }
            return Optional.empty();
        }
    }

    private void keep(String edition, String thing, Supplier<byte[]> bytes) {
        try {
            cache.put(key(edition, thing), bytes.get());
        } catch (RuntimeException e) {
            LOG.debug("The shared cache did not take {}", thing, e);
        }
    }

    private static String key(String edition, String thing) {
        return "content/" + ContentCodec.FORMAT + "/" + edition + "/" + thing;
    }
}
