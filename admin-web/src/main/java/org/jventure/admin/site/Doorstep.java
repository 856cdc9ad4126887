package org.jventure.admin.site;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.content.Content;
import org.jventure.content.RecentSettings;
import org.jventure.kernel.Clock;
import org.jventure.text.Words;
import org.jventure.world.Direction;
import org.jventure.world.RoomDefinition;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/** The room where newcomers begin, for the front page; looked up once a minute. Any thread that may block. */
@Component
final class Doorstep {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Content content;
    private final RecentSettings settings;
    private final Clock clock;
    private volatile @Nullable Look last;

    Doorstep(Content content, RecentSettings settings, Clock clock) {
        this.content = content;
        this.settings = settings;
        this.clock = clock;
    }

    private record Look(View view, long at) {}

    /** The room in the words that the game has for it. */
    record View(String name, String description, String exits) {

        static View of(RoomDefinition room) {
            var exits = room.exits().keySet().stream().map(Direction::word).toList();
            return new View(room.name(), room.description().plainText(), Words.list(exits));
        }
    }

    /** Empty while the database is away or the room is missing. */
    Optional<View> view() {
        var look = last;
        if (look != null && clock.nanos() - look.at() < FRESH.toNanos()) {
            return Optional.of(look.view());
        }
        var view = read();
        view.ifPresent(found -> last = new Look(found, clock.nanos()));
        return view;
    }

    private Optional<View> read() {
        try {
            var world = settings.get();
            return content.zone(world.startZone())
                    .flatMap(zone -> Optional.ofNullable(zone.rooms().get(world.startRoom())))
                    .map(View::of);
        } catch (NestedRuntimeException _) {
            return Optional.empty();
        }
    }
}
