package org.jventure.testing.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jventure.turn.LedgerAccount;
import org.jventure.world.Holder;
import org.jventure.zone.Batch;

/** I3: every payment takes what it gives, a purse is what its payments make it, and everybody has what is stored. */
final class NoCoinFromNowhere implements Invariant {

    private static final long STARTING_PURSE = 25;

    private final Map<Holder, Long> purses = new HashMap<>();
    private long minted;

    @Override
    public String name() {
        return "I3 no coin lost or made";
    }

    @Override
    public void writing(Batch batch, String process, List<Deed> deeds, Audit audit) {
        var payments = new HashMap<UUID, Long>();
        for (Batch.Entry entry : batch.money().entries()) {
            payments.merge(entry.payment(), entry.amount(), Long::sum);
            switch (entry.account()) {
                case LedgerAccount.Purse(var holder) -> purses.merge(holder, entry.amount(), Long::sum);
                case LedgerAccount.Faucet _, LedgerAccount.Sink _ -> minted -= entry.amount();
            }
        }
        payments.forEach((payment, sum) -> {
            if (sum != 0) {
                audit.report(this, "payment " + payment + " of " + process + " leaves " + sum);
            }
        });
        batch.money().purses().stream()
                .filter(set -> set.balance() < 0 || purses.getOrDefault(set.holder(), 0L) != set.balance())
                .forEach(set -> audit.report(this,
                        "%s writes %s, but payments make it %s".formatted(process, set, purses.get(set.holder()))));
    }

    @Override
    public void settled(Play play, Audit audit) {
        play.cluster().stores().unsound().forEach(fault -> audit.report(this, fault));
        var all = purses.values().stream().mapToLong(Long::longValue).sum();
        if (all != minted || minted != STARTING_PURSE * play.people().size()) {
            audit.report(this, "%d coins in purses, %d made, for %d people".formatted(all, minted, play.people().size()));
        }
        play.people().forEach(name -> compare(name, play, audit));
    }

    private void compare(String name, Play play, Audit audit) {
        var stored = play.storedCoinsOf(name);
        var shown = play.ask(name, "score");
        if (!shown.contains(" and " + stored + (stored == 1 ? " gold coin." : " gold coins."))) {
            audit.report(this, name + " has " + stored + " coins but sees: " + shown);
        }
    }
}
