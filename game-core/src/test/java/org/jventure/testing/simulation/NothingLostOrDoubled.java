package org.jventure.testing.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jventure.kernel.ItemId;
import org.jventure.world.Holder;
import org.jventure.zone.Batch;
import org.jventure.zone.ItemRow;

/** I2: an item is born once, goes from hand to hand without a gap, is never lost, and everybody has what is stored. */
final class NothingLostOrDoubled implements Invariant {

    private final Map<String, ItemId> slots = new HashMap<>();

    @Override
    public String name() {
        return "I2 no item lost or doubled";
    }

    @Override
    public void writing(Batch batch, String process, List<Deed> deeds, Audit audit) {
        batch.born().stream().filter(born -> audit.holder(born.item()).isPresent()).forEach(born ->
                audit.report(this, "born again: " + born));
        batch.moved().stream()
                .filter(moved -> audit.holder(moved.item()).filter(moved.from()::equals).isEmpty())
                .forEach(moved -> audit.report(this, moved + ", but it was with " + audit.holder(moved.item())));
        batch.slots().forEach(filled -> { // I8: in this world nothing comes a second time
            var earlier = slots.put(filled.slot(), filled.item());
            if (earlier != null) {
                audit.report(this, "slot " + filled.slot() + " was filled by " + earlier + " already");
            }
        });
    }

    @Override
    public void settled(Play play, Audit audit) {
        var rows = new HashMap<ItemId, Holder>();
        for (ItemRow row : play.cluster().stores().items()) {
            rows.put(row.id(), row.holder());
        }
        if (!rows.equals(audit.holders())) {
            var differing = new HashSet<>(audit.holders().entrySet());
            differing.removeAll(rows.entrySet());
            audit.report(this, "the store has " + rows + "; it was told " + differing);
        }
        play.people().forEach(name -> compareHands(name, play, audit));
    }

    private void compareHands(String name, Play play, Audit audit) {
        var stored = new TreeMap<String, Long>();
        play.cluster().storedItemsOf(name).forEach(thing -> stored.merge(thing, 1L, Long::sum));
        var shown = play.ask(name, "inventory") + "\n" + play.ask(name, "equipment");
        var entries = shown.lines().filter(line -> line.startsWith("  ") && !line.endsWith("nothing")).count();
        var isShown = entries == stored.size() && stored.keySet().stream().allMatch(shown::contains);
        if (!isShown) {
            audit.report(this, name + " holds " + stored + " but sees: " + shown);
        }
    }
}
