package org.jventure.content;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jventure.codex.Report;
import org.jventure.content.conduct.ConductForm;
import org.jventure.content.model.JsonValues;
import org.jventure.content.rule.RoomKeys;
import org.jventure.rules.conduct.Conduct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what NPCs do out of their rows. What is wrong with a row, for somebody wrote it by hand or with a newer program, is
 * logged once; all that makes sense of it is done. Any thread.
 */
final class StoredConducts {

    private static final Logger LOG = LoggerFactory.getLogger(StoredConducts.class);

    private final Map<String, Map<String, Object>> told = new ConcurrentHashMap<>();

    Conduct read(NpcRow row) {
        if (row.conduct.isEmpty()) {
            return Conduct.NONE;
        }
        var report = new Report(Set.of());
        var zone = Pack.zoneOf(row.id());
        var conduct = ConductForm.read(
                JsonValues.fields(row.conduct), report, key -> RoomKeys.whole(zone, key), new ArrayList<>());
        if (!report.troubles().isEmpty() && !row.conduct.equals(told.put(row.id(), row.conduct))) {
            LOG.warn("In what the stored NPC {} does: {}", row.id(), report.troubles());
        }
        return conduct;
    }
}
