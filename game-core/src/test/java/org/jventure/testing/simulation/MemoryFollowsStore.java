package org.jventure.testing.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.ZoneId;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.ZoneWorld;

/** I4: what an owner has in memory is what is stored and what it has done since, and nothing else. */
final class MemoryFollowsStore implements Invariant {

    private final BiFunction<String, ZoneId, OptionalLong> epochs;
    private final Map<ZoneWorld, List<Deed>> unwritten = new IdentityHashMap<>();

    /** @param epochs under which a node, by name, runs a zone */
    MemoryFollowsStore(BiFunction<String, ZoneId, OptionalLong> epochs) {
        this.epochs = epochs;
    }

    @Override
    public String name() {
        return "I4 memory follows the store";
    }

    @Override
    public void performed(Deed deed, Audit audit) {
        var deeds = unwritten.computeIfAbsent(deed.memory(), _ -> new ArrayList<>());
        deeds.removeIf(earlier -> audit.isStored(earlier.line()));
        deeds.add(deed);
        if (!isOwner(deed, audit)) {
            return; // what it believes will never be shown or written
        }
        var moved = new HashMap<ItemId, Holder>();
        deeds.forEach(done -> done.moves().forEach(move -> moved.put(move.item(), move.to())));
        for (Item item : deed.memory().items()) {
            var expected = Optional.ofNullable(moved.get(item.id())).or(() -> audit.holder(item.id()));
            expected.filter(holder -> !holder.equals(item.holder())).ifPresent(holder ->
                    audit.report(this, "in the memory of %s, %s is with %s; by store and deeds it is with %s".formatted(
                            deed.process(), item.name(), item.holder(), holder)));
        }
    }

    private boolean isOwner(Deed deed, Audit audit) {
        var node = Leases.nodeOf(deed.process());
        var epoch = epochs.apply(node, deed.zone());
        return epoch.isPresent() && audit.owner(deed.zone())
                .filter(owner -> owner.node().equals(node) && owner.epoch() == epoch.getAsLong())
                .isPresent();
    }
}
