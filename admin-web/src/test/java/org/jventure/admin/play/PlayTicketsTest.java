package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.jventure.account.Accounts;
import org.jventure.account.Secrets;
import org.jventure.admin.testing.SiteTest;
import org.jventure.kernel.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tickets in a real PostgreSQL. */
class PlayTicketsTest extends SiteTest {

    @Autowired
    private PlayTickets tickets;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    private AccountId newAccount() {
        var name = newName();
        signUp(name);
        return accounts.find(name).orElseThrow().id();
    }

    @Test
    void aTicketIsGoodOnce() {
        var ann = newAccount();
        var ticket = tickets.issue(ann);

        assertThat(tickets.redeem(ticket, ann)).isTrue();
        assertThat(tickets.redeem(ticket, ann)).isFalse();
    }

    @Test
    void ofManyWhoShowOneTicketAtOnceOneGetsIn() throws Exception {
        var ann = newAccount();
        var ticket = tickets.issue(ann);
        Callable<Boolean> attempt = () -> tickets.redeem(ticket, ann);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt));
            int good = 0;
            for (var result : results) {
                good += result.get() ? 1 : 0;
            }
            assertThat(good).isEqualTo(1);
        }
    }

    @Test
    void aTicketIsNoUseToAnybodyElseAndStaysGoodForItsOwner() {
        var ann = newAccount();
        var eve = newAccount();
        var ticket = tickets.issue(ann);

        assertThat(tickets.redeem(ticket, eve)).isFalse();
        assertThat(tickets.redeem(ticket, ann)).isTrue();
    }

    @Test
    void aTicketExpiresAndIsSweptOutByTheNext() {
        var ann = newAccount();
        var ticket = tickets.issue(ann);
        db.sql("update play_ticket set expires_at = now() - interval '1 second' where account = :account")
                .param("account", ann.value())
                .update();

        assertThat(tickets.redeem(ticket, ann)).isFalse();
        tickets.issue(ann);
        assertThat(rowsOf(ann)).isEqualTo(1);
    }

    @Test
    void theDatabaseDoesNotKnowTheTicketItself() {
        var ann = newAccount();
        var ticket = tickets.issue(ann);

        assertThat(ticket).hasSizeGreaterThan(40);
        assertThat(db.sql("select secret_hash from play_ticket where account = :account")
                        .param("account", ann.value())
                        .query(byte[].class)
                        .single())
                .isEqualTo(Secrets.hash(ticket));
    }

    private long rowsOf(AccountId account) {
        return db.sql("select count(*) from play_ticket where account = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }
}
