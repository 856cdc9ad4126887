package org.jventure.game;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jventure.content.Content;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.Background;
import org.jventure.kernel.Clock;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.ZoneId;

/** What builders call each zone, as it was a minute ago at most; its id until that is known. Any thread; never blocks. */
final class ZoneNames implements Function<ZoneId, String> {

    private static final Duration RECENT = Duration.ofMinutes(1);
    /** So soon a question is asked again that was not answered. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Content content;
    private final Background background;
    private final SerialExecutor back;
    private final Clock clock;
    private final Map<ZoneId, Known> names = new ConcurrentHashMap<>();

    private record Known(String name, long lookedAt) {}

    ZoneNames(Content content, Background background, SerialExecutor back, Clock clock) {
        this.content = content;
        this.background = background;
        this.back = back;
        this.clock = clock;
    }

    @Override
    public String apply(ZoneId zone) {
        var now = clock.nanos();
        var known = names.get(zone);
        if (known == null || now - known.lookedAt() > RECENT.toNanos()) {
            var name = known == null ? zone.value() : known.name();
            names.put(zone, new Known(name, now)); // one question at a time
            background.run(
                    () -> content.zone(zone).map(ZoneContent::name),
                    back,
                    found -> found.ifPresent(newName -> names.put(zone, new Known(newName, clock.nanos()))),
                    _ -> names.put(zone, new Known(name, now - RECENT.toNanos() + AGAIN.toNanos())));
            return name;
        }
        return known.name();
    }
}
