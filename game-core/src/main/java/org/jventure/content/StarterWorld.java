package org.jventure.content;

import org.jventure.content.ImportResult.Imported;
import org.jventure.content.ImportResult.OfAnother;
import org.jventure.content.ImportResult.Rejected;
import org.jventure.content.ImportResult.Unchanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that there is a world before anybody enters it. */
public final class StarterWorld {

    static final PackSource BUILT_IN = BuiltInWorld.LANTERN_COAST.source();

    private static final Logger LOG = LoggerFactory.getLogger(StarterWorld.class);

    private final WorldPackImporter importer;
    private final ContentProperties properties;

    StarterWorld(WorldPackImporter importer, ContentProperties properties) {
        this.importer = importer;
        this.properties = properties;
    }

    /**
     * Imports the pack that {@code jventure.world.import} names, or else a world that comes with the program if there is none
     * yet or a newer one that nobody has edited. Blocks; call it at start, before the node claims zones.
     *
     * @throws OtherWorldException when the database holds another world than {@code jventure.world.built-in} wants
     * @throws WorldPackException  when the pack is broken; the database is as it was
     */
    public void prepare() {
        var directory = properties.directory();
        var wanted = properties.builtIn();
        var builtIn = wanted == null ? BuiltInWorld.LANTERN_COAST : wanted;
        var source = directory == null ? builtIn.source() : PackSource.directory(directory);
        var result = directory == null ? importer.importBuiltIn(source) : importer.importPack(source);
        switch (result) {
            case Imported _ -> {} // the importer has logged it
            case Unchanged(var why) -> LOG.info("World pack {}: {}", source.name(), why);
            case OfAnother(var founder) when wanted != null -> throw new OtherWorldException(wanted, founder);
            case OfAnother(var founder) -> LOG.info("The world is that of the pack {}.", founder);
            case Rejected(var problems) -> throw new WorldPackException(source.name(), problems);
        }
    }
}
