package org.jventure.testing.simulation;

import java.util.List;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.ZoneId;
import org.jventure.world.Holder;

/**
 * What words say of the durable world beyond what was stored when they were made; it must be stored when they are read.
 *
 * @param zone     whose words they are
 * @param process  that made them
 * @param lines    deeds that they may tell of
 * @param holdings items and holders that they may tell of
 * @param lies     what can't be true whatever is stored meanwhile
 */
record Claim(ZoneId zone, String process, List<Long> lines, List<Holding> holdings, List<String> lies) {

    record Holding(ItemId item, Holder holder) {}

    Claim {
        lines = List.copyOf(lines);
        holdings = List.copyOf(holdings);
        lies = List.copyOf(lies);
    }
}
