package org.jventure.admin.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jventure.admin.chaos.JdbcWorld.OwnerWrite;

/** Who owned which zone from when on. */
final class Reigns {

    private Reigns() {}

    /** The owners at the beginning, and each change of epoch. */
    static List<OwnerWrite> of(Map<String, String> owners, Evidence evidence) {
        var reigns = new ArrayList<OwnerWrite>();
        owners.forEach((zone, node) ->
                reigns.add(new OwnerWrite(0, evidence.began(), zone, node, 0, 0, 0, "RUNNING", "")));
        var epochs = new HashMap<String, Long>();
        for (var write : evidence.diary()) {
            var before = epochs.put(write.zone(), write.epoch());
            boolean isNew = before != null ? before != write.epoch() : !write.node().equals(owners.get(write.zone()));
            if (isNew) {
                reigns.add(write);
            }
        }
        return reigns;
    }
}
