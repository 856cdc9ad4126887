package org.jventure.content;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jventure.codex.Codex;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.codex.Report;
import org.jventure.testing.TestKinds;
import org.jventure.text.OwnColours;
import org.jventure.world.Prowess;

/** What a world pack has of things of no zone, as if it had been imported. */
public final class PackCodex {

    private PackCodex() {}

    /** Throws an {@link IllegalArgumentException} with all that is wrong with the pack. */
    public static Codex of(PackSource source) throws IOException {
        return of(pack(source));
    }

    /** NPCs that can fight, by key. */
    public static Map<String, Prowess> fighters(PackSource source) throws IOException {
        var fighters = new TreeMap<String, Prowess>();
        for (var npc : pack(source).npcs()) {
            var prowess = NpcRow.prowess(npc.fights());
            if (prowess != null) {
                fighters.put(npc.id(), prowess);
            }
        }
        return fighters;
    }

    static Codex of(Pack pack) {
        var kinds = TestKinds.all();
        var codex = new Codex.Builder();
        pack.entries().forEach(entry -> add(codex, kinds.named(entry.id().kind()).orElseThrow(), entry));
        return codex.build(pack.version(), OwnColours.NONE);
    }

    static Pack pack(PackSource source) throws IOException {
        return switch (new WorldPackReader(TestKinds.all()).read(PackFiles.load(source), KnownWorld.EMPTY)) {
            case Reading.Sound(var pack) -> pack;
            case Reading.Broken(var problems) -> throw new IllegalArgumentException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "\n", "\n")));
        };
    }

    private static <T extends Record> void add(Codex.Builder codex, Kind<T> kind, Pack.Entry entry) {
        codex.add(kind, Kinds.read(kind, entry.id().key(), entry.body(), new Report(Set.of())));
    }
}
