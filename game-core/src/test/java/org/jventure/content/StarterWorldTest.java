package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class StarterWorldTest {

    private final WorldPackImporter importer = ContentDatabase.bean(WorldPackImporter.class);
    private final Content content = ContentDatabase.bean(Content.class);

    @TempDir
    Path folder;

    @BeforeEach
    void startWithoutAWorld() {
        ContentDatabase.empty();
    }

    @Test
    void anEmptyDatabaseGetsTheStarterWorld() {
        ContentDatabase.bean(StarterWorld.class).prepare();

        assertThat(content.settings().name()).isEqualTo("The Lantern Coast");
        assertThat(content.zones()).hasSize(6).contains(new ZoneId("undercroft"));
        var town = content.zone(content.settings().startZone()).orElseThrow();
        assertThat(town.rooms()).containsKey(content.settings().startRoom());
        assertThat(town.spawns()).hasSizeGreaterThan(20);
    }

    /** Without it coins would leave the world nowhere. */
    @Test
    void newcomersFindTheSeaToThrowCoinsInto() {
        ContentDatabase.bean(StarterWorld.class).prepare();

        var town = content.zone(content.settings().startZone()).orElseThrow();
        assertThat(town.rooms().get(new RoomId("guttering/breakwater-end")).features())
                .anyMatch(feature -> feature.keywords().contains("sea"));
    }

    @Test
    void aSecondStartLeavesTheWorldAsItIs() {
        ContentDatabase.bean(StarterWorld.class).prepare();
        var before = ContentDatabase.dump();

        ContentDatabase.bean(StarterWorld.class).prepare();

        assertThat(ContentDatabase.dump()).isEqualTo(before);
    }

    @Test
    void anOperatorsFolderIsImportedInstead() throws IOException {
        write(TextPack.demo());

        new StarterWorld(importer, new ContentProperties(folder, null)).prepare();

        assertThat(content.settings().startRoom()).isEqualTo(new RoomId("quay/pier"));
    }

    @Test
    void aBrokenFolderStopsTheStartAndSaysWhy() throws IOException {
        write(TextPack.demo().replacing("zones/quay.yaml", "south: pier", "south: peir"));
        var starter = new StarterWorld(importer, new ContentProperties(folder, null));

        var failure = catchThrowableOfType(WorldPackException.class, starter::prepare);

        var analysis = analyzers().stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(analysis.getDescription()).contains(
                "There is one problem:",
                "zones/quay.yaml:17: exit south leads to 'peir', which is no room of this pack; did you mean 'pier'?");
        assertThat(content.zones()).isEmpty();
    }

    @Test
    void theFolderIsSetByTheWordImport() {
        var source = new MapConfigurationPropertySource(Map.of("jventure.world.import", "my-pack"));

        var properties = new Binder(source).bindOrCreate("jventure.world", ContentProperties.class);

        assertThat(properties.directory()).isEqualTo(Path.of("my-pack"));
    }

    private static java.util.List<FailureAnalyzer> analyzers() {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(
                FailureAnalyzer.class, (type, name, failure) -> {}); // others want an environment
    }

    private void write(TextPack pack) throws IOException {
        Files.createDirectories(folder.resolve("zones"));
        for (var file : pack.files()) {
            Files.write(folder.resolve(file), pack.contents().get(file));
        }
    }
}
