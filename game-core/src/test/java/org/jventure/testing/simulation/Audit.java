package org.jventure.testing.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.Durable;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.zone.Batch;

/**
 * What the store was told, from the first write on, beside the store itself: who may write to which zone, which lines are
 * stored, who has held each item. Invariants read it, and report to it. One thread.
 */
final class Audit {

    private static final CharacterId NOBODY = new CharacterId(new UUID(0, 0));

    private final List<Invariant> invariants;
    private final List<String> log = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Map<Long, Deed> deeds = new LinkedHashMap<>();
    private final Map<CharacterId, Set<Long>> stored = new HashMap<>();
    private final Set<Long> storedLines = new HashSet<>();
    private final List<Deed> emptyings = new ArrayList<>();
    private final Map<ItemId, Holder> holders = new LinkedHashMap<>();
    private final Map<ItemId, Set<Holder>> holdings = new HashMap<>();
    private final Map<ZoneId, Owner> owners = new TreeMap<>(java.util.Comparator.comparing(ZoneId::value));
    private final Map<Long, String> typed = new HashMap<>();
    private final Map<Long, Claim> claims = new HashMap<>();

    /** Who may write to a zone, by its row. */
    record Owner(String node, long epoch) {}

    /** A promise that was broken, and how. */
    record Violation(String invariant, String words) {

        @Override
        public String toString() {
            return invariant + ": " + words;
        }
    }

    Audit(List<Invariant> invariants) {
        this.invariants = List.copyOf(invariants);
    }

    // ---- what happens ----

    void tell(String line) {
        log.add(line);
    }

    /** A player has typed the line under that number. */
    void typed(long number, String line) {
        typed.put(number, line);
    }

    void assigned(ZoneId zone, long before, long epoch, String node) {
        tell("# " + zone + " to " + node + " under " + epoch);
        owners.put(zone, new Owner(node, epoch));
        invariants.forEach(invariant -> invariant.assigned(zone, before, epoch, node, this));
    }

    void performed(Deed deed) {
        tell("# line %d done by %s in %s: %s".formatted(deed.line(), deed.process(), deed.zone(), deed.changes()));
        invariants.forEach(invariant -> invariant.performed(deed, this));
        deeds.remove(deed.line());
        deeds.put(deed.line(), deed);
    }

    /** A zone has emptied a room that is no more; nobody has typed that, so its line has a number below nothing. */
    void emptied(String process, Turn turn) {
        var deed = new Deed(
                -(1 + deeds.size()), process, turn.world().id(), NOBODY, turn.world(), turn.durables(), null);
        emptyings.add(deed);
        performed(deed);
    }

    private boolean isWithin(Deed emptying, String process, Batch batch) {
        return emptying.process().equals(process) && emptying.zone().equals(batch.zone())
                && emptying.moves().stream().allMatch(move -> isWithin(move, batch));
    }

    /** Only what loses its room goes from one floor straight to another. */
    private static boolean isWithin(Durable.ItemMoved move, Batch batch) {
        var before = batch.moved().stream().filter(moved -> moved.item().equals(move.item()))
                .map(Batch.ItemMoved::from).findFirst().orElse(null);
        for (Batch.ItemHeld held : batch.trail()) {
            if (held.item().equals(move.item())) {
                if (move.from().equals(before) && held.holder().equals(move.to())) {
                    return true;
                }
                before = held.holder();
            }
        }
        return false;
    }

    /** A batch has come into the store. */
    void wrote(String process, Batch batch) {
        var lines = new HashSet<Long>();
        emptyings.stream().filter(deed -> isWithin(deed, process, batch)).map(Deed::line).forEach(lines::add);
        emptyings.removeIf(deed -> lines.contains(deed.line()));
        batch.characters().forEach(saved -> marks(saved.sheet().channels()).stream()
                .filter(line -> !stored.getOrDefault(saved.character(), Set.of()).contains(line))
                .forEach(lines::add));
        tell("# %s writes batch %d of %s under %d, lines %s, %d items".formatted(process, batch.number(), batch.zone(),
                batch.reign().epoch(), lines, batch.moved().size() + batch.born().size()));
        var done = inOrder(lines);
        invariants.forEach(invariant -> invariant.writing(batch, process, done, this));
        batch.characters().forEach(saved -> stored.put(saved.character(), marks(saved.sheet().channels())));
        storedLines.addAll(lines);
        done.forEach(deed -> deed.moves().forEach(move -> holdings(move.item()).add(move.to())));
        batch.born().forEach(born -> hold(born.item(), born.holder()));
        batch.moved().forEach(moved -> hold(moved.item(), moved.to()));
        batch.trail().forEach(held -> holdings(held.item()).add(held.holder()));
    }

    /** The words with that number claim something of the world, to be checked when they are read. */
    void claim(long number, Claim claim) {
        claims.put(number, claim);
    }

    void shown(String reader, String terminal, String words) {
        tell(terminal + "< " + words);
        invariants.forEach(invariant -> invariant.shown(reader, terminal, words, this));
        Marks.claimIn(words).map(claims::get)
                .ifPresent(claim -> invariants.forEach(invariant -> invariant.claimed(reader, claim, this)));
    }

    void settled(Play play) {
        for (Invariant invariant : invariants) {
            invariant.settled(play, this);
        }
    }

    private static Set<Long> marks(Set<String> sheet) {
        return Marks.linesIn(sheet);
    }

    private void hold(ItemId item, Holder holder) {
        holders.put(item, holder);
        holdings(item).add(holder);
    }

    private Set<Holder> holdings(ItemId item) {
        return holdings.computeIfAbsent(item, _ -> new HashSet<>());
    }

    // ---- what invariants ask ----

    void report(Invariant invariant, String words) {
        tell("! " + invariant.name() + ": " + words);
        violations.add(new Violation(invariant.name(), words));
    }

    /** The first promise that was broken. */
    Optional<Violation> violation() {
        return violations.stream().findFirst();
    }

    List<String> log() {
        return List.copyOf(log);
    }

    /** Whether the line is in the store, with all its changes. */
    boolean isStored(long line) {
        return storedLines.contains(line);
    }

    Optional<Deed> deed(long line) {
        return Optional.ofNullable(deeds.get(line));
    }

    /** The deeds of these lines in the order in which they were last done. */
    List<Deed> inOrder(Set<Long> lines) {
        return deeds.values().stream().filter(deed -> lines.contains(deed.line())).toList();
    }

    /** Who has the item by the store; empty if there is no such item. */
    Optional<Holder> holder(ItemId item) {
        return Optional.ofNullable(holders.get(item));
    }

    /** All items that were ever stored. */
    Map<ItemId, Holder> holders() {
        return holders;
    }

    /** What was typed under that number; empty if nobody has typed it. */
    String typed(long line) {
        return typed.getOrDefault(line, "");
    }

    /** Whether a stored line, or the store itself, has ever given the item to the holder. */
    boolean wasHeld(ItemId item, Holder holder) {
        return holdings.getOrDefault(item, Set.of()).contains(holder);
    }

    Optional<Owner> owner(ZoneId zone) {
        return Optional.ofNullable(owners.get(zone));
    }
}
