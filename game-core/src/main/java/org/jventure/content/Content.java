package org.jventure.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jventure.kernel.ZoneId;

/** What builders wrote, as the database holds it. Every method blocks: a loader calls it, never a zone. */
public interface Content {

    /** Every zone, by key. */
    List<ZoneId> zones();

    Optional<ZoneContent> zone(ZoneId zone);

    /** What the content of each zone is called now: see {@link ZoneContent#edition}. */
    Map<ZoneId, String> editions();

    WorldSettings settings();
}
