package org.jventure.testing;

import java.util.List;
import java.util.function.Predicate;
import org.jventure.escrow.Reports;
import org.jventure.kernel.CharacterId;

/** Reports in the memory of {@link FakeStores}. No test lasts a day of theirs. One thread. */
final class FakeReports implements Reports {

    private final FakeStores stores;

    FakeReports(FakeStores stores) {
        this.stores = stores;
    }

    record Row(long number, Report report, boolean done) {}

    private FakeTables tables() {
        stores.faults().onAnyQuestion();
        return stores.tables();
    }

    @Override
    public boolean add(Report report) {
        var rows = tables().reports;
        var tooMany = rows.values().stream().filter(row -> row.report().author().equals(report.author())).count() >= MOST_A_DAY;
        if (!tooMany) {
            rows.putIfAbsent(report.id(), new Row(rows.size() + 1L, report, false));
        }
        return rows.containsKey(report.id());
    }

    @Override
    public List<Filed> by(CharacterId author) {
        return filed(row -> row.report().author().equals(author));
    }

    @Override
    public List<Filed> open() {
        return filed(row -> !row.done());
    }

    @Override
    public boolean done(long number) {
        var rows = tables().reports;
        var found = rows.values().stream().filter(row -> row.number() == number).findFirst();
        found.ifPresent(row -> rows.put(row.report().id(), new Row(number, row.report(), true)));
        return found.isPresent();
    }

    private List<Filed> filed(Predicate<Row> which) {
        var tables = tables();
        return tables.reports.values().stream()
                .filter(which)
                .sorted(java.util.Comparator.comparing(Row::number).reversed())
                .limit(MOST_LISTED)
                .map(row -> new Filed(
                        row.number(), row.report().kind(), tables.characters.get(row.report().author()).name(),
                        row.report().room(), row.report().words(), row.done()))
                .toList();
    }
}
