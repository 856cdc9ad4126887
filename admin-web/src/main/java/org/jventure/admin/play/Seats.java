package org.jventure.admin.play;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jventure.kernel.AccountId;

/** How many sockets there are, in all and of each account. Any thread. */
final class Seats {

    private final int most;
    private final int mostPerAccount;
    private final AtomicInteger taken = new AtomicInteger();
    private final ConcurrentMap<AccountId, Integer> byAccount = new ConcurrentHashMap<>();

    Seats(int most, int mostPerAccount) {
        this.most = most;
        this.mostPerAccount = mostPerAccount;
    }

    int taken() {
        return taken.get();
    }

    enum Answer {
        TAKEN,
        /** Nobody gets one. */
        FULL,
        /** The account has enough. */
        ENOUGH
    }

    /** Takes one, which {@link #leave} gives back, if the answer says so. */
    Answer take(AccountId account) {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            return Answer.FULL;
        }
        if (byAccount.merge(account, 1, Integer::sum) > mostPerAccount) {
            leave(account);
            return Answer.ENOUGH;
        }
        return Answer.TAKEN;
    }

    void leave(AccountId account) {
        byAccount.computeIfPresent(account, (_, own) -> own == 1 ? null : own - 1);
        taken.decrementAndGet();
    }
}
