package org.jventure.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;

/** Reads a pack whole and tells everything that is wrong with it, each with file, line and remedy. Any thread. */
final class WorldPackReader {

    private static final String PACK_FILE = "pack.yaml";

    private final Kinds kinds;

    WorldPackReader(Kinds kinds) {
        this.kinds = kinds;
    }

    Reading read(PackFiles files, KnownWorld known) {
        var problems = new Problems();
        var pack = new Reader(kinds, files, known, problems, new HashSet<>(known.colours())).read();
        return problems.isEmpty() ? new Reading.Sound(pack) : new Reading.Broken(problems.list());
    }

    private record Reader(Kinds kinds, PackFiles files, KnownWorld known, Problems problems, Set<String> colours) {

        Pack read() {
            var references = new References();
            var entries = new EntryReader(kinds, problems, colours);
            var world = head(references);
            var head = world.map(it -> it.read(known.isFounded())).orElse(new Pack("", "", null, List.of(), List.of()));
            var zones = zones(references, entries, head.name());
            entries(entries);
            world.ifPresent(it -> kinds.all().stream().filter(Kind::isOfTheWorld).forEach(kind -> it.readChoices(kind, entries)));
            var pack = new Pack(head.name(), head.version(), head.world(), zones, entries.entries());
            if (zones.isEmpty() && problems.isEmpty() && (pack.world() != null || pack.entries().isEmpty())) {
                problems.add(new Problem(PACK_FILE, 1, "the pack has no zone", "write one as zones/NAME.yaml"));
            }
            entries.check(pack, known);
            references.check(pack.rooms().stream().map(Pack.Room::id).collect(Collectors.toSet()), known, pack.name());
            return pack;
        }

        private Optional<WorldReader> head(References references) {
            var bytes = files.contents().get(PACK_FILE);
            if (bytes == null) {
                problems.add(new Problem(
                        PACK_FILE, 1, "the file is missing", "name the folder that holds it, or write it: pack and version"));
                return Optional.empty();
            }
            return YamlFile.open(PACK_FILE, bytes, problems, colours, WorldReader.PACK)
                    .map(fields -> new WorldReader(fields, references));
        }

        private void entries(EntryReader entries) {
            files.contents().forEach((name, bytes) -> EntryReader.kindOf(kinds, name)
                    .ifPresent(kind -> entries.read(kind, name, bytes)));
        }

        private List<Pack.Zone> zones(References references, EntryReader entries, String pack) {
            var zones = new ArrayList<Pack.Zone>();
            var fileOf = new HashMap<String, String>();
            files.contents().forEach((name, bytes) -> {
                if (isZone(name)) {
                    YamlFile.open(name, bytes, problems, colours, ZoneReader.ZONE).ifPresent(fields -> {
                        var zone = new ZoneReader(fields, references, entries).read();
                        checkOwner(fields, zone.id(), pack, fileOf);
                        zones.add(zone);
                    });
                }
            });
            return zones;
        }

        /** A file that nobody would read is a mistake, most likely of its name. */
        private boolean isZone(String name) {
            boolean isZone = name.matches("zones/[^/]+\\.yaml");
            if (!isZone && !name.equals(PACK_FILE) && EntryReader.kindOf(kinds, name).isEmpty()) {
                problems.add(new Problem(
                        name, 1, "the file is neither pack.yaml nor zones/NAME.yaml nor of a kind of content",
                        "rename, move or remove it; the kinds are "
                                + kinds.all().stream().map(Kind::plural).collect(Collectors.joining(", "))));
            }
            return isZone;
        }

        private void checkOwner(Fields fields, String zone, String pack, Map<String, String> fileOf) {
            var owner = known.zones().get(zone);
            if (owner != null && !owner.equals(pack)) {
                fields.problem("zone", "zone '%s' belongs to the pack '%s'".formatted(zone, owner), "rename it");
            }
            var first = fileOf.putIfAbsent(zone, fields.file().name());
            if (first != null) {
                fields.problem("zone", "zone '%s' is in %s already".formatted(zone, first), "rename one of the two");
            }
        }
    }
}
