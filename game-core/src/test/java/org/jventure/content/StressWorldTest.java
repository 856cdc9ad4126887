package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.world.SpawnSlot;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class StressWorldTest {

    private static final PackSource COMMON = BuiltInWorld.LANTERN_COAST.source();

    private final WorldPackImporter importer = ContentDatabase.bean(WorldPackImporter.class);

    private static StressWorld small(long seed) {
        return new StressWorld(2, 4, 3, 25, seed, COMMON);
    }

    @BeforeEach
    void startWithoutAWorld() {
        ContentDatabase.empty();
    }

    @Test
    void itIsAsLargeAsItSaysAndNothingIsWrongWithIt() throws IOException {
        var pack = PackCodex.pack(BuiltInWorld.STRESS.source());

        assertThat(pack.zones()).hasSize(100);
        assertThat(pack.rooms()).hasSize(14_000);
        assertThat(pack.spawns()).filteredOn(spawn -> spawn.kind() == SpawnSlot.Kind.NPC).hasSize(20_000);
        assertThat(pack.npcs()).allMatch(npc -> npc.wanders() > 0);
        assertThat(pack.entries()).isNotEmpty();
        assertThat(pack.zones().stream().map(zone -> zone.name().replaceAll(" \\d+$", "")).distinct())
                .hasSize(StressEcology.values().length);
    }

    @Test
    void everyRoomIsReachedFromTheStartAndEveryWayLeadsBack() throws IOException {
        var pack = PackCodex.pack(BuiltInWorld.STRESS.source());
        Map<String, Pack.Room> rooms = pack.rooms().stream().collect(Collectors.toMap(Pack.Room::id, Function.identity()));
        var world = pack.world();
        assertThat(world).isNotNull();

        var seen = new HashSet<>(Set.of(world.start()));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            rooms.get(open.remove()).exits().values().stream().filter(seen::add).forEach(open::add);
        }

        assertThat(seen).hasSize(14_000);
        assertThat(pack.rooms().stream().flatMap(room -> room.exits().entrySet().stream()
                .filter(way -> !room.id().equals(rooms.get(way.getValue()).exits().get(way.getKey().opposite()))))).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherGivesOthers() throws IOException {
        assertThat(PackFiles.load(small(3)).digest()).isEqualTo(PackFiles.load(small(3)).digest());
        assertThat(PackFiles.load(small(3)).digest()).isNotEqualTo(PackFiles.load(small(4)).digest());
    }

    @Test
    void aNewDatabaseGetsItAndASecondStartLeavesItAsItIs() {
        assertThat(importer.importBuiltIn(small(3))).isInstanceOfSatisfying(ImportResult.Imported.class, done -> {
            assertThat(done.summary().zones()).isEqualTo(4);
            assertThat(done.summary().rooms()).isEqualTo(48);
        });
        var before = ContentDatabase.dump();

        assertThat(importer.importBuiltIn(small(3))).isInstanceOf(ImportResult.Unchanged.class);
        new StarterWorld(importer, new ContentProperties(null, null)).prepare(); // nobody has asked for the starter world

        assertThat(ContentDatabase.dump()).isEqualTo(before);
    }

    @Test
    void aDatabaseWithAnotherWorldIsRefusedInASentence() {
        ContentDatabase.bean(StarterWorld.class).prepare();
        var before = ContentDatabase.dump();
        var stress = new StarterWorld(importer, new ContentProperties(null, BuiltInWorld.STRESS));

        var failure = catchThrowableOfType(OtherWorldException.class, stress::prepare);

        assertThat(analyzers().stream().map(analyzer -> analyzer.analyze(failure)).filter(java.util.Objects::nonNull))
                .singleElement()
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription()).isEqualTo("The world 'stress' is for a new database, and this one holds"
                            + " the world of the pack 'lantern-coast' already. It is as it was.");
                    assertThat(analysis.getAction()).contains("--data");
                });
        assertThat(ContentDatabase.dump()).isEqualTo(before);
    }

    @Test
    void itIsAskedForByItsName() {
        var source = new MapConfigurationPropertySource(Map.of("jventure.world.built-in", "stress"));

        var properties = new Binder(source).bindOrCreate("jventure.world", ContentProperties.class);

        assertThat(properties.builtIn()).isEqualTo(BuiltInWorld.STRESS);
        assertThat(BuiltInWorld.LANTERN_COAST.word()).isEqualTo("lantern-coast");
    }

    private static List<FailureAnalyzer> analyzers() {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(
                FailureAnalyzer.class, (type, name, failure) -> {}); // others want an environment
    }
}
