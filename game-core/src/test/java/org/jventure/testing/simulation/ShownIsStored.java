package org.jventure.testing.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jventure.kernel.CharacterId;
import org.jventure.zone.Batch;

/** I4: at the moment when somebody reads of something durable it is stored, and what is stored stays. */
final class ShownIsStored implements Invariant {

    private final Map<CharacterId, Set<Long>> sheets = new HashMap<>();

    @Override
    public String name() {
        return "I4 what is shown is stored";
    }

    @Override
    public void claimed(String reader, Claim claim, Audit audit) {
        claim.lies().forEach(lie -> audit.report(this, reader + " read of " + claim.process() + " that " + lie));
        claim.lines().stream().filter(line -> !audit.isStored(line)).forEach(line -> audit.report(this,
                "%s read of %s what came of line %d in %s, which is not stored".formatted(
                        reader, claim.process(), line, claim.zone())));
        claim.holdings().stream().filter(held -> !audit.wasHeld(held.item(), held.holder())).forEach(held ->
                audit.report(this, "%s read of %s that %s, which was never stored".formatted(
                        reader, claim.process(), held)));
    }

    @Override
    public void writing(Batch batch, String process, List<Deed> deeds, Audit audit) {
        batch.characters().forEach(saved -> {
            var lines = Marks.linesIn(saved.sheet().channels());
            var lost = new HashSet<>(sheets.getOrDefault(saved.character(), Set.of()));
            lost.removeAll(lines);
            if (!lost.isEmpty()) {
                audit.report(this, "stored lines " + lost + " were undone by " + process + ": " + saved);
            }
            sheets.put(saved.character(), lines);
        });
    }
}
