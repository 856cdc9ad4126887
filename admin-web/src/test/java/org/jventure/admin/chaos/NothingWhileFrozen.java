package org.jventure.admin.chaos;

import java.util.List;

/** I13: whoever waits for the database shows nothing that it has not: only that one has to wait. */
final class NothingWhileFrozen implements Checker {

    @Override
    public List<String> breaches(Evidence evidence) {
        return evidence.timeline().frozen().stream()
                .flatMap(frozen -> evidence.history().acts().stream()
                        .filter(Act::isDone)
                        .filter(act -> frozen.nodes().isEmpty() || frozen.nodes().contains(act.node()))
                        .filter(act -> act.ended().isAfter(frozen.from()) && act.ended().isBefore(frozen.to()))
                        .map(act -> "I13 while the database was away: " + act))
                .toList();
    }
}
