package org.jventure.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jventure.account.Audit;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;

/** The record of what staff did, in memory; it can be told to fail. One thread. */
public final class FakeAudit implements Audit {

    private final List<Entry> entries = new ArrayList<>();
    private boolean failing;

    /** @param actor the account or the character, as it was given */
    public record Entry(Object actor, String action, String subject) {}

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** From now on nothing can be noted. */
    public void fail() {
        failing = true;
    }

    @Override
    public void record(AccountId actor, String address, String action, String subject) {
        add(new Entry(actor, action, subject));
    }

    @Override
    public void recordInGame(CharacterId actor, String action, String subject) {
        add(new Entry(actor, action, subject));
    }

    @Override
    public List<Audit.Entry> latest(Set<String> actions, int most) {
        return entries.reversed().stream()
                .filter(entry -> actions.contains(entry.action().split(" ", 2)[0]))
                .limit(most)
                .map(entry -> new Audit.Entry(
                        Instant.EPOCH, entry.actor().toString(), "", entry.action(), entry.subject()))
                .toList();
    }

    private void add(Entry entry) {
        if (failing) {
            throw new IllegalStateException("The database does not answer");
        }
        entries.add(entry);
    }
}
