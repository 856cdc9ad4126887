package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.content.ImportResult.Imported;
import org.jventure.content.model.JdbcWorldExport;
import org.jventure.content.model.JdbcWorldExport.Exported;
import org.jventure.testing.LivingTables;
import org.jventure.testing.TestKinds;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes out of the database comes in again, and goes out again the same. */
class WorldExportTest {

    private final WorldPackImporter importer = ContentDatabase.bean(WorldPackImporter.class);
    private final JdbcWorldExport export = new JdbcWorldExport(
            ContentDatabase.sql(), TestKinds.all(),
            new TransactionTemplate(ContentDatabase.bean(PlatformTransactionManager.class)));

    @BeforeEach
    void startWithoutAWorld() {
        ContentDatabase.empty();
    }

    @AfterEach
    void leaveNothing() {
        LivingTables.empty();
        ContentDatabase.empty();
    }

    @Test
    void theStarterWorldIsTheSameAgainByteForByte() throws IOException {
        assertThat(importer.importPack(StarterWorld.BUILT_IN)).isInstanceOf(Imported.class);
        var first = export.packs();

        ContentDatabase.empty();
        assertThat(importer.importPack(source(first.getFirst()))).isInstanceOf(Imported.class);

        assertThat(export.packs()).isEqualTo(first);
        assertThat(whole(source(first.getFirst()))).isEqualTo(whole(StarterWorld.BUILT_IN));
    }

    @Test
    void toImportWhatWasExportedChangesNoRow() {
        importer.importPack(everything());
        var rows = rows();

        importer.importPack(source(export.packs().getFirst()));

        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void everyKindOfThingIsInIt() {
        importer.importPack(everything());

        var files = export.packs().getFirst().files();

        assertThat(files.keySet()).containsExactly("pack.yaml", "classes.yaml", "damage-types.yaml", "help.yaml",
                "proficiencies.yaml", "races.yaml", "skills.yaml", "socials.yaml", "zones/quay.yaml");
        assertThat(files.get("pack.yaml")).isEqualTo("""
                pack: demo
                version: "1.0"
                world:
                  name: Demo
                  welcome: "Welcome to {heading}Demo{/heading}."
                  start: "quay/pier"
                  reserved-names: [admin]
                  colours:
                    ember: "#ff8800"
                """.replace("\"quay/pier\"", "quay/pier"));
        assertThat(files.get("races.yaml")).isEqualTo("""
                human:
                  name: Human
                  summary: Tall.
                  place: 1
                  skills: [spark]
                """);
    }

    @Test
    void whatBuildersDidIsInItAndWhatIsRetiredIsNot() {
        importer.importPack(everything());
        var sql = ContentDatabase.sql();
        sql.sql("insert into room (id, zone, name, description, exits, built) "
                + "values ('quay/hut', 'quay', 'The Hut', 'Nets.', '{\"south\": \"quay/pier\"}', true)").update();
        sql.sql("update room set retired = true where id = 'quay/customs-house'").update();
        sql.sql("insert into content_entry (kind, id, body, built) values ('help-topic', 'nets', '{\"title\": \"N\", \"body\": \"Knots.\"}', true)")
                .update();

        var files = export.packs().getFirst().files();

        assertThat(files.get("zones/quay.yaml"))
                .contains("  hut:\n    name: The Hut\n    description: Nets.\n    exits:\n      south: pier\n")
                .doesNotContain("customs-house");
        assertThat(files.get("help.yaml")).contains("nets:\n  title: \"N\"\n  body: Knots.\n");
        assertThat(importer.importPack(source(export.packs().getFirst()))).isInstanceOf(Imported.class);
    }

    @Test
    void eachPackIsByItselfAndTheFounderFirst() {
        importer.importPack(everything());
        importer.importPack(TextPack.demo().with("pack.yaml", "pack: a-dock\nversion: 1\n")
                .replacing("zones/quay.yaml", "zone: quay", "zone: dock")
                .replacing("zones/quay.yaml", "north: customs-house", "north: quay/customs-house")
                .with("socials.yaml", "row: {alone: {actor: You row., others: \"[name] rows.\"}}\n"));

        var packs = export.packs();

        assertThat(packs).extracting(Exported::pack).containsExactly("demo", "a-dock");
        assertThat(packs.getLast().files().keySet()).containsExactly("pack.yaml", "socials.yaml", "zones/dock.yaml");
        assertThat(packs.getLast().files().get("pack.yaml")).isEqualTo("pack: a-dock\nversion: \"1\"\n");
        assertThat(packs.getLast().files().get("zones/dock.yaml")).contains("north: quay/customs-house");
        assertThat(packs.getFirst().files().get("socials.yaml")).doesNotContain("row");
    }

    private static TextPack everything() {
        return TextPack.demo()
                .replacing("pack.yaml", "[admin]", "[admin]\n  colours: {ember: \"#FF8800\"}")
                .replacing("pack.yaml", "summary: Tall.", "summary: Tall., skills: [spark]")
                .with("damage-types.yaml", "fire: {name: fire, attack: {stat: willpower}}\n")
                .with("skills.yaml", "spark: {name: Spark, description: A flame., effects: [{kind: damage, type: fire, amount: 3}]}\n")
                .with("proficiencies.yaml", "swimming: {name: Swimming, description: To float.}\n")
                .with("socials.yaml", "nod: {alone: {actor: You nod., others: \"[name] nods.\"}}\n")
                .with("help.yaml", "fire: {title: On fire, body: \"{ember}Hot.{/ember}\"}\n");
    }

    private static TextPack source(Exported pack) {
        var contents = new TreeMap<String, byte[]>();
        pack.files().forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new TextPack(contents);
    }

    /** All that is in the pack, whatever the order and the files. */
    private static List<Set<?>> whole(PackSource source) throws IOException {
        return switch (new WorldPackReader(TestKinds.all()).read(PackFiles.load(source), KnownWorld.EMPTY)) {
            case Reading.Sound(var pack) -> List.of(
                    Set.of(pack.name(), pack.version(), String.valueOf(pack.world())),
                    new HashSet<>(pack.rooms()), new HashSet<>(pack.items()), new HashSet<>(pack.npcs()),
                    new HashSet<>(pack.spawns()),
                    pack.zones().stream().map(zone -> zone.id() + zone.name() + zone.description() + zone.recall())
                            .collect(Collectors.toSet()),
                    pack.entries().stream().map(entry -> Map.entry(entry.id(), entry.body())).collect(Collectors.toSet()));
            case Reading.Broken(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** What the import of a pack itself notes apart. */
    private static String rows() {
        return ContentDatabase.dump().lines().filter(line -> !line.startsWith("world_pack")).collect(Collectors.joining("\n"));
    }
}
