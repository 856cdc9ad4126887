package org.jventure.testing.simulation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.Durable;
import org.jventure.world.Holder;
import org.jventure.zone.Batch;

/** I5: the batches of a zone are written once each, in order, and each is made of whole lines. */
final class EachBatchOnce implements Invariant {

    private final Map<ZoneId, Long> last = new HashMap<>();

    private record Way(Holder from, Holder to) {}

    @Override
    public String name() {
        return "I5 each batch once and whole";
    }

    @Override
    public void writing(Batch batch, String process, List<Deed> deeds, Audit audit) {
        var before = last.put(batch.zone(), batch.number());
        if (batch.number() != (before == null ? 1 : before + 1)) {
            audit.report(this, "%s wrote batch %d of %s after %d".formatted(
                    process, batch.number(), batch.zone(), before));
        }
        var told = new LinkedHashMap<ItemId, Way>();
        deeds.stream().flatMap(deed -> deed.moves().stream()).forEach((Durable.ItemMoved move) ->
                told.merge(move.item(), new Way(move.from(), move.to()), (was, now) -> new Way(was.from(), now.to())));
        var written = new LinkedHashMap<ItemId, Way>();
        batch.moved().forEach(moved -> written.put(moved.item(), new Way(moved.from(), moved.to())));
        batch.born().forEach(born -> told.remove(born.item()));
        if (!told.equals(written)) {
            audit.report(this, "batch %d of %s moves %s, but its lines %s".formatted(
                    batch.number(), batch.zone(), written, told));
        }
    }
}
