package org.jventure.content;

import java.util.ArrayList;
import java.util.List;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.FakeContent;

/** The world that comes with the program, read back from a real database into memory. */
public final class StarterContent {

    private StarterContent() {}

    public static FakeContent load() {
        ContentDatabase.empty();
        ContentDatabase.bean(StarterWorld.class).prepare();
        var content = ContentDatabase.bean(Content.class);
        List<ZoneContent> zones = new ArrayList<>();
        for (ZoneId zone : content.zones()) {
            zones.add(content.zone(zone).orElseThrow());
        }
        var copy = new FakeContent(content.settings(), zones);
        copy.put(content.codex());
        return copy;
    }
}
