package org.jventure.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jventure.codex.Codex;
import org.jventure.kernel.ZoneId;

/** What builders wrote, as the database holds it. Every method blocks: a loader calls it, never a zone. */
public interface Content {

    /** Every zone, by key. */
    List<ZoneId> zones();

    Optional<ZoneContent> zone(ZoneId zone);

    /** What the content of each zone is called now: see {@link ZoneContent#edition}. */
    Map<ZoneId, String> editions();

    WorldSettings settings();

    /** What {@link #codex} is called now: another name with every change of it. */
    default String codexEdition() {
        return Codex.EMPTY.edition();
    }

    /** All that belongs to no zone; empty where builders write nothing but zones. */
    default Codex codex() {
        return Codex.EMPTY;
    }
}
