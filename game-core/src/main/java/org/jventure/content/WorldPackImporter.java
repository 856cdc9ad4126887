package org.jventure.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.function.Function;
import org.jventure.content.ImportResult.Imported;
import org.jventure.content.ImportResult.OfAnother;
import org.jventure.content.ImportResult.Rejected;
import org.jventure.content.ImportResult.Unchanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings world packs into the database, each whole or not at all; two nodes at it take turns. Blocks. Import before zones are
 * claimed, or while nobody holds the zones of the pack.
 */
public final class WorldPackImporter {

    private static final Logger LOG = LoggerFactory.getLogger(WorldPackImporter.class);

    private final PackStore store;
    private final TransactionOperations transaction;
    private final WorldPackReader reader;

    WorldPackImporter(WorldPackReader reader, PackStore store, TransactionOperations transaction) {
        this.reader = reader;
        this.store = store;
        this.transaction = transaction;
    }

    /** Imports what the operator chose: it overrides what builders edited. */
    public ImportResult importPack(PackSource source) {
        return withFiles(source, files -> importFiles(files));
    }

    /**
     * Imports a pack that comes with the program into a database without a world. Where that pack founded the world
     * already, a newer version replaces it, unless something of it was edited since its import or it does not go with
     * other packs.
     */
    ImportResult importBuiltIn(PackSource source) {
        return withFiles(source, files -> {
            var founder = store.founder();
            if (founder.isEmpty()) {
                return importFiles(files);
            }
            if (store.holds(files.digest())) {
                return new Unchanged("The world is up to date."); // without reading all of it at each start
            }
            return switch (reader.read(files, KnownWorld.EMPTY)) {
                case Reading.Broken(var problems) -> new Rejected(problems);
                case Reading.Sound(var pack) -> update(pack, files, founder.get());
            };
        });
    }

    private ImportResult update(Pack pack, PackFiles files, String founder) {
        if (!pack.name().equals(founder)) {
            return new OfAnother(founder);
        }
        if (!isNewer(pack.version(), store.version(pack.name()))) {
            return new Unchanged("The world is up to date.");
        }
        if (store.isEdited(pack.name())) {
            return keep(pack, "builders have edited the world since; import the pack by hand to replace their edits");
        }
        return switch (importFiles(files)) {
            case Rejected(var problems) -> keep(pack, "it does not go with what else is there: " + problems.getFirst());
            case Imported done -> done;
            case Unchanged same -> same;
            case OfAnother other -> other;
        };
    }

    private ImportResult importFiles(PackFiles files) {
        var digest = files.digest();
        if (store.holds(digest)) {
            return new Unchanged("The database holds this very pack.");
        }
        return switch (reader.read(files, store.known())) {
            case Reading.Broken(var problems) -> new Rejected(problems);
            case Reading.Sound(var pack) -> {
                var strandings = store.strandings(pack);
                yield strandings.isEmpty() ? imported(store.save(pack, digest)) : new Rejected(strandings);
            }
        };
    }

    private ImportResult withFiles(PackSource source, Function<PackFiles, ImportResult> use) {
        try {
            var files = PackFiles.load(source);
            return transaction.execute(status -> {
                store.lock();
                return use.apply(files);
            });
        } catch (IOException | UncheckedIOException e) {
            return new Rejected(List.of(new Problem(
                    source.name(), 1, "the pack cannot be read: " + e, "name a folder that holds pack.yaml and is readable")));
        }
    }

    private static Imported imported(ImportSummary summary) {
        LOG.info(
                "World pack {} {} imported: {} zones, {} rooms, {} kinds of items, {} kinds of NPCs, {} spawns, {} other things; {} retired",
                summary.pack(),
                summary.version(),
                summary.zones(),
                summary.rooms(),
                summary.items(),
                summary.npcs(),
                summary.spawns(),
                summary.entries(),
                summary.retired());
        return new Imported(summary);
    }

    private static Unchanged keep(Pack pack, String reason) {
        var why = "World pack %s %s is newer than the world, which stays as it is, for %s."
                .formatted(pack.name(), pack.version(), reason);
        LOG.warn(why);
        return new Unchanged(why);
    }

    private static boolean isNewer(String shipped, String held) {
        try {
            return Version.parse(shipped).compareTo(Version.parse(held)) > 0;
        } catch (IllegalArgumentException e) {
            return false; // an operator's own version of the pack, which no program may replace
        }
    }
}
