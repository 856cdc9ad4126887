package org.jventure.admin.chaos;

import java.util.ArrayList;
import java.util.List;
import org.jventure.admin.chaos.JdbcWorld.OwnerWrite;

/** I1: no write to a zone goes back behind one already made, no batch is left out, and each epoch has one writer. */
final class OneEffectiveOwner implements Checker {

    @Override
    public List<String> breaches(Evidence evidence) {
        var breaches = new ArrayList<String>();
        JdbcWorld.by(evidence.diary(), OwnerWrite::zone).values().forEach(writes -> check(writes, breaches));
        return breaches;
    }

    private static void check(List<OwnerWrite> writes, List<String> breaches) {
        String writer = "";
        for (int i = 1; i < writes.size(); i++) {
            var before = writes.get(i - 1);
            var now = writes.get(i);
            if (now.epoch() != before.epoch()) {
                writer = "";
            }
            if (!follows(before, now)) {
                breaches.add("I1 %s: %s after %s".formatted(now.zone(), now, before));
            }
            if (now.batch() > before.batch()) {
                if (!writer.isEmpty() && !writer.equals(now.writer())) {
                    breaches.add("I1 %s: epoch %d is written by %s and by %s"
                            .formatted(now.zone(), now.epoch(), writer, now.writer()));
                }
                if (!now.writer().startsWith("jventure " + now.node() + " ")) {
                    breaches.add("I1 %s: %s writes a batch of %s".formatted(now.zone(), now.writer(), now.node()));
                }
                writer = now.writer();
            }
        }
    }

    private static boolean follows(OwnerWrite before, OwnerWrite now) {
        if (now.epoch() == before.epoch()) {
            return (now.batch() == before.batch() || now.batch() == before.batch() + 1)
                    && now.node().equals(before.node())
                    && now.incarnation() == before.incarnation();
        }
        return now.epoch() == before.epoch() + 1 && now.batch() == before.batch();
    }
}
