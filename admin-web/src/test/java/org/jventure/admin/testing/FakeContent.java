package org.jventure.admin.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jventure.content.Content;
import org.jventure.content.WorldSettings;
import org.jventure.content.WorldSettings.Choice;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;

/** A world with a name, two races and two classes, and no rooms. */
public final class FakeContent implements Content {

    @Override
    public List<ZoneId> zones() {
        return List.of();
    }

    @Override
    public Optional<ZoneContent> zone(ZoneId zone) {
        return Optional.empty();
    }

    @Override
    public WorldSettings settings() {
        return new WorldSettings(
                "The Lantern Coast",
                "Welcome.",
                new ZoneId("quay"),
                new RoomId("quay/pier"),
                List.of(
                        new Choice("human", "Human", "Curious, stubborn, and never quite finished."),
                        new Choice("tidefolk", "Tidefolk", "Born where the harbour meets the deep; patient listeners.")),
                List.of(
                        new Choice("lamplighter", "Lamplighter", "Keeps the lights burning, and knows every alley."),
                        new Choice("ferryman", "Ferryman", "Takes people across, and hears what they say.")),
                Set.of("admin"));
    }
}
