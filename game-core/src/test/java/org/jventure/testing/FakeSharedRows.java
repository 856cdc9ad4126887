package org.jventure.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jventure.escrow.Escrowed;
import org.jventure.escrow.Escrows;
import org.jventure.escrow.Parcel;
import org.jventure.escrow.Parcels;
import org.jventure.escrow.SharedRows;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.testing.FakeTables.EscrowRow;
import org.jventure.testing.FakeTables.EscrowState;
import org.jventure.testing.FakeTables.ParcelRow;
import org.jventure.testing.FakeTables.ParcelState;
import org.jventure.world.Holder;

/** What several zones decide about, in the memory of {@link FakeStores}. No test lasts an hour of theirs. One thread. */
public final class FakeSharedRows implements Escrows, Parcels {

    private static final Comparator<ParcelRow> BY_ID = Comparator.comparing(row -> row.id().value());

    private final FakeStores stores;

    private FakeSharedRows(FakeStores stores) {
        this.stores = stores;
    }

    static SharedRows of(FakeStores stores) {
        var rows = new FakeSharedRows(stores);
        return new SharedRows(rows, rows, new FakeReports(stores));
    }

    private FakeTables tables() {
        stores.faults().onAnyQuestion();
        return stores.tables();
    }

    // ---- escrow ----

    @Override
    public Concern of(CharacterId character) {
        var tables = tables();
        return new Concern(
                escrows(tables, row -> row.state() == EscrowState.DUE && character.equals(row.due())),
                escrows(tables, row -> row.state() == EscrowState.OPEN && row.opened().depositor().equals(character)));
    }

    private static List<Escrowed> escrows(FakeTables tables, Predicate<EscrowRow> which) {
        return tables.escrows.values().stream()
                .filter(which)
                .limit(Escrows.MOST)
                .map(row -> {
                    var opened = row.opened();
                    var holder = new Holder.InEscrow(opened.escrow());
                    return new Escrowed(
                            opened.escrow(), opened.purpose(), opened.depositor(), nameOf(tables, opened.depositor()),
                            opened.party() == null ? null : nameOf(tables, opened.party()),
                            tables.items.values().stream()
                                    .filter(item -> item.holder().equals(holder))
                                    .map(item -> new Escrowed.Thing(item.id(), item.prototype(), item.charges()))
                                    .toList(),
                            tables.purses.getOrDefault(holder, 0L));
                })
                .toList();
    }

    private static String nameOf(FakeTables tables, CharacterId character) {
        return tables.characters.get(character).name();
    }

    // ---- parcels ----

    @Override
    public Optional<Addressee> addressee(CharacterId sender, String name) {
        var tables = tables();
        return tables.characters.values().stream()
                .filter(row -> row.name().equalsIgnoreCase(name))
                .map(row -> new Addressee(
                        row.id(), row.name(),
                        (int) waiting(tables, parcel -> parcel.sender().equals(sender)).count(),
                        (int) waiting(tables, parcel -> parcel.recipient().equals(row.id())).count(),
                        (int) tables.parcels.values().stream().filter(parcel -> parcel.sender().equals(sender)).count()))
                .findFirst();
    }

    @Override
    public Parcel send(EscrowId id) {
        var tables = tables();
        var escrow = tables.escrows.get(id);
        if (escrow.state() == EscrowState.OPEN) {
            var sender = escrow.opened().depositor();
            var recipient = java.util.Objects.requireNonNull(escrow.opened().party());
            var tooMany = waiting(tables, row -> row.sender().equals(sender)).count() >= MOST_UNDER_WAY
                    || waiting(tables, row -> row.recipient().equals(recipient)).count() >= MOST_WAITING;
            tables.parcels.put(id, new ParcelRow(
                    id, sender, recipient, tooMany ? ParcelState.RETURNED : ParcelState.WAITING));
            tables.escrows.put(id, tooMany ? escrow.dueTo(sender) : escrow.held());
        }
        return parcel(tables, tables.parcels.get(id));
    }

    @Override
    public Counter counter(CharacterId character) {
        var tables = tables();
        return new Counter(
                parcels(Stream.concat(
                        waiting(tables, row -> row.recipient().equals(character)).sorted(BY_ID).limit(MOST_LISTED),
                        tables.parcels.values().stream().filter(row -> {
                            var escrow = tables.escrows.get(row.id());
                            return escrow.state() == EscrowState.DUE && character.equals(escrow.due());
                        }).sorted(BY_ID).limit(MOST_LISTED)), tables),
                parcels(waiting(tables, row -> row.sender().equals(character)).sorted(BY_ID).limit(MOST_LISTED), tables));
    }

    @Override
    public boolean collect(EscrowId parcel, CharacterId recipient) {
        return decide(parcel, recipient, ParcelRow::recipient, ParcelState.COLLECTED);
    }

    @Override
    public boolean recall(EscrowId parcel, CharacterId sender) {
        return decide(parcel, sender, ParcelRow::sender, ParcelState.RECALLED);
    }

    private boolean decide(
            EscrowId id, CharacterId character, java.util.function.Function<ParcelRow, CharacterId> role, ParcelState state) {
        var tables = tables();
        var row = tables.parcels.get(id);
        if (row.state() == ParcelState.WAITING && role.apply(row).equals(character)) {
            tables.parcels.put(id, row.in(state));
            tables.escrows.computeIfPresent(id, (_, escrow) -> escrow.dueTo(character));
        }
        return character.equals(tables.escrows.get(id).due());
    }

    private static Stream<ParcelRow> waiting(FakeTables tables, Predicate<ParcelRow> which) {
        return tables.parcels.values().stream().filter(row -> row.state() == ParcelState.WAITING).filter(which);
    }

    private static List<Parcel> parcels(Stream<ParcelRow> rows, FakeTables tables) {
        return rows.sorted(BY_ID).map(row -> parcel(tables, row)).toList();
    }

    private static Parcel parcel(FakeTables tables, @Nullable ParcelRow found) {
        var row = java.util.Objects.requireNonNull(found);
        var holder = new Holder.InEscrow(row.id());
        return new Parcel(
                row.id(), row.sender(), nameOf(tables, row.sender()), row.recipient(), nameOf(tables, row.recipient()),
                tables.items.values().stream()
                        .filter(item -> item.holder().equals(holder))
                        .map(org.jventure.zone.ItemRow::prototype)
                        .findFirst().orElse(null),
                tables.purses.getOrDefault(holder, 0L),
                tables.escrows.get(row.id()).due());
    }
}
