package org.jventure.testing.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jventure.kernel.ItemId;
import org.jventure.world.Holder;
import org.jventure.zone.Batch;
import org.jventure.zone.ItemRow;

/** I2: charges are neither lost nor doubled, what is gone stays gone, and worn is one thing at each place, by its holder. */
final class UsedUpOnce implements Invariant {

    private final Map<ItemId, Integer> charges = new HashMap<>();
    private final HashSet<ItemId> gone = new HashSet<>();

    @Override
    public String name() {
        return "I2 used up once";
    }

    @Override
    public void writing(Batch batch, String process, List<Deed> deeds, Audit audit) {
        for (Batch.ItemMoved moved : batch.moved()) {
            if (gone.contains(moved.item())) {
                audit.report(this, "back from the dead: " + moved);
            }
            if (moved.to() instanceof Holder.Gone) {
                gone.add(moved.item());
            }
        }
        for (Batch.ItemSet set : batch.set()) {
            var before = charges.get(set.item());
            if (!Objects.equals(before, set.expected())) {
                audit.report(this, set + ", but it had " + before);
            }
            if (before != null && (set.charges() == null || set.charges() > before)) {
                audit.report(this, "it grows younger: " + set);
            }
            charges.put(set.item(), set.charges());
        }
    }

    @Override
    public void settled(Play play, Audit audit) {
        var places = new HashSet<String>();
        for (ItemRow row : play.cluster().stores().items()) {
            if (!Objects.equals(row.charges(), charges.get(row.id()))) {
                audit.report(this, row + ", but it had " + charges.get(row.id()));
            }
            if (row.worn() != null && (!(row.holder() instanceof Holder.HeldBy) || !places.add(row.holder() + " " + row.worn()))) {
                audit.report(this, "worn by nobody, or beside another: " + row);
            }
        }
    }
}
