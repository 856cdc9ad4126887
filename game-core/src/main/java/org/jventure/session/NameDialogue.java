package org.jventure.session;

import java.util.Optional;
import org.jventure.account.Account;
import org.jventure.account.Accounts.Registration;
import org.jventure.character.CharacterSummary;
import org.jventure.character.NameRule;
import org.jventure.content.WorldSettings;
import org.jventure.limit.Limits;
import org.jventure.text.Words;

/** Name and password: signs in, or signs up under a name that is free. */
final class NameDialogue {

    private static final int MOST_NAMES = 10;

    private final SigningIn desk;
    private final WorldSettings world;
    private final ResumeWord resume;
    private int namesAsked;
    private int wrongPasswords;

    NameDialogue(SigningIn desk, WorldSettings world) {
        this.desk = desk;
        this.world = world;
        this.resume = new ResumeWord(desk);
    }

    private record Known(Optional<Account> account, Optional<CharacterSummary> character) {}

    void begin() {
        askName();
    }

    private void askName() {
        if (++namesAsked > MOST_NAMES) {
            desk.refuse("So many names! Come back when you have chosen one.");
            desk.finish();
            return;
        }
        desk.ask("By what name are you known?", this::named);
    }

    private void named(String typed) {
        if (typed.isEmpty()) {
            askName();
            return;
        }
        if (resume.takes(typed, this::askName)) {
            return;
        }
        var rule = NameRule.of(world);
        var name = rule.written(typed);
        desk.lookUp(
                () -> new Known(
                        desk.desk().accounts().find(name), desk.desk().characters().find(name)),
                known -> {
                    if (known.account().isPresent()) {
                        askPassword(known.account().get());
                    } else if (known.character().isPresent()) {
                        desk.refuse(name + " belongs to an account of another name; sign in with that.");
                        askName();
                    } else {
                        rule.problem(name).ifPresentOrElse(this::refuseName, () -> offerNew(name));
                    }
                });
    }

    private void refuseName(String problem) {
        desk.refuse(problem);
        askName();
    }

    private void askPassword(Account account) {
        desk.askSecret("Password:", password -> {
            if (limits().allowSignIn(address(), account.name())) {
                desk.authenticate(
                        account.name(),
                        () -> desk.desk().accounts().authenticate(account.name(), password),
                        found -> found.ifPresentOrElse(this::right, () -> wrong(account)));
            } else {
                desk.tooMany();
            }
        });
    }

    private void right(Account account) {
        limits().rightPassword(address(), account.name());
        signedIn(account);
    }

    private void wrong(Account account) {
        limits().wrongPassword(address(), account.name());
        desk.refuse("That is not the password.");
        if (++wrongPasswords >= desk.properties().wrongPasswords()) {
            desk.finish();
        } else {
            askPassword(account);
        }
    }

    private void signedIn(Account account) {
        desk.signedIn(account, world);
    }

    private void offerNew(String name) {
        desk.ask("Nobody is called " + name + " yet. Begin a new life under that name? (yes/no)", answer -> {
            var said = Words.lowerCase(answer);
            if (said.startsWith("y")) {
                choosePassword(name);
            } else if (said.startsWith("n")) {
                askName();
            } else if (++namesAsked > MOST_NAMES) {
                desk.finish();
            } else {
                desk.refuse("Type yes or no.");
                offerNew(name);
            }
        });
    }

    private void choosePassword(String name) {
        desk.askSecret("Choose a password, 8 letters or more:", first ->
                desk.desk().accounts().passwordProblem(name, first).ifPresentOrElse(
                        problem -> choosePasswordAgain(name, problem), () -> repeatPassword(name, first)));
    }

    private void repeatPassword(String name, String first) {
        desk.askSecret("The same again:", second -> {
            if (first.equals(second)) {
                register(name, first);
            } else {
                choosePasswordAgain(name, "The two are not the same.");
            }
        });
    }

    private void choosePasswordAgain(String name, String problem) {
        desk.refuse(problem);
        if (++wrongPasswords > MOST_NAMES) {
            desk.finish();
        } else {
            choosePassword(name);
        }
    }

    /** After a refusal: another password, or another name if somebody was quicker. */
    private void chooseAgain(String name) {
        if (++wrongPasswords > MOST_NAMES) {
            desk.finish();
            return;
        }
        desk.lookUp(() -> desk.desk().accounts().find(name), taken -> {
            if (taken.isPresent()) {
                askName();
            } else {
                choosePassword(name);
            }
        });
    }

    private void register(String name, String password) {
        if (!limits().allowSignUp(address())) {
            desk.tooMany();
            return;
        }
        desk.lookUp(() -> desk.desk().accounts().register(name, password), registration -> {
            switch (registration) {
                case Registration.Registered(var account) -> signedIn(account);
                case Registration.Refused(var reason) -> {
                    desk.refuse(reason);
                    chooseAgain(name);
                }
            }
        });
    }

    private Limits limits() {
        return desk.desk().limits();
    }

    private String address() {
        return desk.terminal().peer().address();
    }
}
