package org.jventure.admin.clients;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jventure.content.Content;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.Clock;
import org.jventure.kernel.ZoneId;
import org.jventure.world.Exit;
import org.jventure.world.FloorPlan;
import org.jventure.world.RoomDefinition;
import org.springframework.stereotype.Component;

/**
 * The map of all zones, in the form that Iron Realms' mapper and Mudlet read: what is retired is not on it. It is drawn
 * when somebody asks and builders have saved since it was drawn last; that is looked up every few seconds at most, however
 * many ask. Any thread.
 */
@Component
final class WorldMap {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Content content;
    private final Clock clock;
    private @Nullable Drawn latest;

    /** @param editions of the zones that it shows */
    private record Drawn(Map<ZoneId, String> editions, byte[] xml, String tag, long seenAt) {}

    /** The map, and a name for it that is another when it is. */
    record Sheet(byte[] xml, String tag) {}

    WorldMap(Content content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    synchronized Sheet sheet() {
        var now = clock.nanos();
        var drawn = latest;
        if (drawn == null || now - drawn.seenAt() > FRESH.toNanos()) {
            var editions = content.editions();
            drawn = drawn != null && drawn.editions().equals(editions)
                    ? new Drawn(editions, drawn.xml(), drawn.tag(), now)
                    : draw(editions, now);
            latest = drawn;
        }
        return new Sheet(drawn.xml(), drawn.tag());
    }

    private Drawn draw(Map<ZoneId, String> editions, long now) {
        var zones = content.zones().stream().map(content::zone).flatMap(Optional::stream).toList();
        var xml = Xml.document(to -> write(zones, to)).getBytes(StandardCharsets.UTF_8);
        return new Drawn(editions, xml, Digests.of(xml).substring(0, 16), now);
    }

    private static void write(List<ZoneContent> zones, Xml to) {
        Set<Integer> shown = zones.stream()
                .flatMap(zone -> zone.rooms().values().stream())
                .map(RoomDefinition::number)
                .collect(Collectors.toSet());
        to.open("map").open("areas");
        zones.stream().filter(zone -> !zone.rooms().isEmpty()).forEach(zone -> to.empty(
                "area", "id", text(zone.number()), "name", zone.name(), "x", "0", "y", "0"));
        to.close().open("rooms");
        for (ZoneContent zone : zones) {
            var plan = FloorPlan.of(zone.rooms().values());
            zone.rooms().values().stream()
                    .sorted(Comparator.comparingInt(RoomDefinition::number))
                    .forEach(room -> write(zone, room, plan, shown, to));
        }
        to.close().open("environments");
        to.empty("environment", "id", "1", "name", "default", "color", "7", "htmlcolor", "#c0c0c0");
        to.close().close();
    }

    private static void write(ZoneContent zone, RoomDefinition room, FloorPlan plan, Set<Integer> shown, Xml to) {
        var spot = plan.spot(room.id());
        to.open("room", "id", text(room.number()), "area", text(zone.number()), "title", room.name(), "environment", "1");
        to.empty("coord", "x", text(spot.x()), "y", text(spot.y()), "z", text(spot.z()), "building", "0");
        for (Exit exit : room.exits().values()) {
            if (shown.contains(exit.number())) {
                to.empty("exit", "direction", exit.direction().word(), "target", text(exit.number()));
            }
        }
        to.close();
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
