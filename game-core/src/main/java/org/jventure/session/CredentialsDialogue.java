package org.jventure.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.account.Account;
import org.jventure.content.WorldSettings;
import org.jventure.fact.ClientFact;
import org.jventure.gmcp.SessionPackage;
import org.jventure.limit.Limits;
import org.jventure.session.Input.Credentials;

/** A name and a password that the client's program gives instead of its player: answered to the program, too. */
final class CredentialsDialogue {

    private final SigningIn desk;
    private final WorldSettings world;
    private int wrong;

    CredentialsDialogue(SigningIn desk, WorldSettings world) {
        this.desk = desk;
        this.world = world;
    }

    /** Tells the program that it may. */
    void begin() {
        desk.tell(new ClientFact.SignIn(true));
    }

    /** The account's name may have the name of one of its characters behind it: {@code account:character}. */
    void given(Credentials credentials) {
        if (credentials.name().isBlank() || credentials.password().isEmpty()) {
            return; // a program without any leaves the question to its player
        }
        int colon = credentials.name().indexOf(':');
        var name = (colon < 0 ? credentials.name() : credentials.name().substring(0, colon)).strip();
        var character = colon < 0 ? null : credentials.name().substring(colon + 1).strip();
        if (!limits().allowSignIn(address(), name)) {
            desk.tell(new ClientFact.SignInAnswer(false, "Too many have tried from your address."));
            desk.tooMany();
            return;
        }
        desk.interject(
                name,
                () -> desk.desk().accounts().authenticate(name, credentials.password()),
                found -> answered(found, name, character));
    }

    /** A token that is not good leaves the question to the player, and counts as a wrong code does. */
    void given(Input.Resume key) {
        if (!limits().allowSignIn(address(), ResumeWord.COUNTED_AS)) {
            desk.tell(SessionPackage.refused("Too many have tried from your address."));
            desk.tooMany();
            return;
        }
        desk.interject(new SigningIn.Key(key.token(), key.seen(), null, false), () -> {
            limits().wrongPassword(address(), ResumeWord.COUNTED_AS);
            desk.tell(SessionPackage.refused("That token is not good any more."));
            if (++wrong >= desk.properties().wrongPasswords()) {
                desk.finish();
            }
            return true;
        });
    }

    /** Answers whether the question that waits goes on waiting. */
    private boolean answered(Optional<Account> found, String name, @Nullable String character) {
        if (found.isPresent()) {
            limits().rightPassword(address(), name);
            desk.tell(new ClientFact.SignInAnswer(true, ""));
            desk.signedIn(new Person(found.get().id(), found.get().name(), character), world);
            return false;
        }
        limits().wrongPassword(address(), name);
        desk.tell(new ClientFact.SignInAnswer(false, "No account of that name has that password."));
        if (++wrong >= desk.properties().wrongPasswords()) {
            desk.finish();
        }
        return true;
    }

    private Limits limits() {
        return desk.desk().limits();
    }

    private String address() {
        return desk.terminal().peer().address();
    }
}
