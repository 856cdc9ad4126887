package org.jventure.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.LineNumber;

/** Tells lines of channels that come for the first time, and in order, from those that come again or late. One thread. */
final class LatestLines {

    private final Map<Source, LineNumber> latest = new HashMap<>();

    private record Source(String channel, CharacterId speaker) {}

    /** The last of each channel and speaker. */
    List<LineNumber> all() {
        return List.copyOf(latest.values());
    }

    /** Whether the line comes behind all that came of its channel and speaker before; then it counts as having come. */
    boolean isNew(LineNumber line) {
        var source = new Source(line.channel(), line.speaker());
        var before = latest.get(source);
        var isNew = before == null || line.follows(before);
        if (isNew) {
            latest.put(source, line);
        }
        return isNew;
    }
}
