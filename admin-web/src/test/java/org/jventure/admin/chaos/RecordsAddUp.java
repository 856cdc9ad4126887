package org.jventure.admin.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** I2 and I3, as the database itself keeps them: coins by double entry, and an unbroken chain of holders for each item. */
final class RecordsAddUp implements Checker {

    static final List<String> VIEWS = List.of("ledger_fault", "provenance_fault");

    @Override
    public List<String> breaches(Evidence evidence) throws SQLException {
        var breaches = new ArrayList<String>();
        for (var view : VIEWS) {
            if (evidence.world().has(view)) {
                evidence.world().rows(view).forEach(row -> breaches.add("I3 " + view + ": " + row));
            } else {
                evidence.timeline().remark("no " + view + " in this database: not checked");
            }
        }
        return breaches;
    }
}
