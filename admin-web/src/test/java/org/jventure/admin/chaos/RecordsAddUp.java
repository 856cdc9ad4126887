package org.jventure.admin.chaos;

import java.util.ArrayList;
import java.util.List;

/** I2 and I3, as the database itself keeps them: coins by double entry, and an unbroken chain of holders for each item. */
final class RecordsAddUp implements Checker {

    static final List<String> VIEWS = List.of("ledger_fault", "provenance_fault", "escrow_fault");

    @Override
    public List<String> breaches(Evidence evidence) {
        var breaches = new ArrayList<String>();
        for (var view : VIEWS) {
            var rows = evidence.after().faults().get(view);
            if (rows != null) {
                rows.forEach(row -> breaches.add("I3 " + view + ": " + row));
            } else {
                evidence.timeline().remark("no " + view + " in this database: not checked");
            }
        }
        if (evidence.after().faults().containsKey("escrow_fault") && evidence.taken() == 0) {
            breaches.add("I3 nothing went by way of escrow: that it adds up says nothing");
        }
        return breaches;
    }
}
