package org.jventure.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jventure.account.Account;
import org.jventure.account.Accounts;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.Ids;
import org.jventure.kernel.Role;
import org.jventure.text.Words;

/** Accounts in memory; a password has at least eight characters. One thread. */
public final class FakeAccounts implements Accounts {

    private final Ids ids;
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(Account account, String password) {}

    public FakeAccounts(Ids ids) {
        this.ids = ids;
    }

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(entries.get(Words.lowerCase(name))).map(Entry::account);
    }

    @Override
    public Registration register(String name, String password) {
        if (password.length() < 8) {
            return new Registration.Refused("A password has at least 8 characters.");
        }
        var account = new Account(new AccountId(ids.next()), name, Role.PLAYER);
        return entries.putIfAbsent(Words.lowerCase(name), new Entry(account, password)) == null
                ? new Registration.Registered(account)
                : new Registration.Refused("The name " + name + " is taken; choose another.");
    }

    @Override
    public Optional<String> passwordProblem(String name, String password) {
        return password.length() < 8 ? Optional.of("A password has at least 8 characters.") : Optional.empty();
    }

    @Override
    public Optional<Account> authenticate(String name, String password) {
        return Optional.ofNullable(entries.get(Words.lowerCase(name)))
                .filter(entry -> entry.password().equals(password))
                .map(Entry::account);
    }
}
