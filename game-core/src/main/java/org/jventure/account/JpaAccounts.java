package org.jventure.account;

import java.util.Optional;
import java.util.function.Supplier;
import org.jventure.character.NameRule;
import org.jventure.text.Words;
import org.springframework.dao.DataIntegrityViolationException;

/** Accounts in the database, by JPA. Any thread. */
final class JpaAccounts implements Accounts {

    private final AccountRepository repository;
    private final Supplier<NameRule> nameRules;
    private final PasswordRule passwordRule;
    private final PasswordHashing hashing;

    JpaAccounts(
            AccountRepository repository, Supplier<NameRule> nameRules, PasswordRule passwordRule, PasswordHashing hashing) {
        this.repository = repository;
        this.nameRules = nameRules;
        this.passwordRule = passwordRule;
        this.hashing = hashing;
    }

    @Override
    public Optional<Account> find(String name) {
        return row(name).map(AccountEntity::account);
    }

    @Override
    public Registration register(String name, String password) {
        var nameRule = nameRules.get();
        var problem = nameRule.problem(name)
                .or(() -> passwordRule.problem(name, password))
                .or(() -> repository.existsByNameKey(key(name)) ? Optional.of(taken(nameRule.written(name))) : Optional.empty());
        if (problem.isPresent()) {
            return new Registration.Refused(problem.get());
        }
        try {
            var row = new AccountEntity(nameRule.written(name), key(name), hashing.hash(password));
            return new Registration.Registered(repository.save(row).account());
        } catch (DataIntegrityViolationException _) {
            return new Registration.Refused(taken(nameRule.written(name))); // someone else was quicker by a blink
        }
    }

    @Override
    public Optional<String> passwordProblem(String name, String password) {
        return passwordRule.problem(name, password);
    }

    @Override
    public Optional<Account> authenticate(String name, String password) {
        var row = row(name);
        boolean right = !passwordRule.isTooLong(password)
                && hashing.matches(password, row.map(AccountEntity::passwordHash).orElse(null));
        if (!right) {
            return Optional.empty();
        }
        row.filter(it -> hashing.isOutdated(it.passwordHash()))
                .ifPresent(it -> repository.replaceHash(it.id(), it.passwordHash(), hashing.hash(password)));
        return row.map(AccountEntity::account);
    }

    /** No name holds a control character, and PostgreSQL stores no NUL: such a name is simply unknown. */
    private Optional<AccountEntity> row(String name) {
        boolean impossible = name.chars().anyMatch(Character::isISOControl);
        return impossible ? Optional.empty() : repository.findByNameKey(key(name));
    }

    private static String key(String name) {
        return Words.lowerCase(name);
    }

    private static String taken(String name) {
        return "The name " + name + " is taken; choose another.";
    }
}
