package org.jventure.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jventure.character.Admission;
import org.jventure.character.Characters;
import org.jventure.character.SessionRecords;
import org.jventure.character.SessionRecords.Kind;
import org.jventure.character.SessionRecords.LastSignIn;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Role;

/** What every store of sessions promises. */
public interface SessionRecordsContract {

    SessionRecords records();

    Characters characters();

    /** A new character, who is in the world. */
    CharacterId newcomer(String name, Role role);

    AccountId accountOf(CharacterId character);

    /** It leaves the world. */
    void leaves(CharacterId character);

    private Admission admitted(CharacterId character) {
        return characters().admit(character).orElseThrow();
    }

    private String issued(Admission admission, Kind kind, boolean guarded) {
        return records().issue(admission.character(), admission.sessionNo(), kind, guarded).orElseThrow();
    }

    @Test
    default void aSecretLeadsToTheNextSessionAndEndsWhenThatHasArrived() {
        for (var kind : Kind.values()) {
            var before = admitted(newcomer(kind == Kind.CODE ? "Ann" : "Bea", Role.PLAYER));
            var secret = issued(before, kind, true);

            var resumed = records().resume(secret, true, null).orElseThrow();

            assertThat(resumed.ofSession()).isEqualTo(before.sessionNo());
            assertThat(resumed.admission()).isEqualTo(new Admission(
                    before.character(), before.name(), before.sessionNo() + 1, before.zone(), before.staff()));
            records().arrived(before.character(), before.sessionNo() + 1);
            assertThat(records().resume(secret, true, null)).isEmpty();
        }
    }

    @Test
    default void beforeASessionHasArrivedItIsResumedByTheSecretItCameBy() {
        var before = admitted(newcomer("Ann", Role.PLAYER));
        var secret = issued(before, Kind.TOKEN, true);
        var first = records().resume(secret, true, null).orElseThrow();
        var next = issued(first.admission(), Kind.TOKEN, true);

        var second = records().resume(secret, true, null).orElseThrow();

        assertThat(second.ofSession()).isEqualTo(first.admission().sessionNo());
        assertThat(second.admission().sessionNo()).isEqualTo(before.sessionNo() + 2);
        assertThat(records().resume(next, true, null)).isEmpty();
        admitted(before.character());
        assertThat(records().resume(secret, true, null)).isEmpty();
    }

    @Test
    default void whoHasArrivedKeepsWhatWasGivenSince() {
        var before = admitted(newcomer("Ann", Role.PLAYER));
        var first = records().resume(issued(before, Kind.TOKEN, true), true, null).orElseThrow().admission();
        var next = issued(first, Kind.TOKEN, true);

        records().arrived(first.character(), first.sessionNo());

        assertThat(records().resume(next, true, null)).isPresent();
    }

    @Test
    default void aSecretIsGoodForNobodyElsesAccount() {
        var ann = newcomer("Ann", Role.PLAYER);
        var token = issued(admitted(ann), Kind.TOKEN, true);

        assertThat(records().resume(token, true, accountOf(newcomer("Bob", Role.PLAYER)))).isEmpty();
        assertThat(records().resume(token, true, accountOf(ann))).isPresent();
    }

    @Test
    default void aSecretEndsWithItsSessionAndWithItsCharactersStay() {
        var ann = newcomer("Ann", Role.PLAYER);
        var old = admitted(ann);
        var superseded = issued(old, Kind.TOKEN, true);
        var newer = admitted(ann);
        assertThat(records().resume(superseded, true, null)).isEmpty();
        assertThat(records().issue(ann, old.sessionNo(), Kind.TOKEN, true)).isEmpty();
        var token = issued(newer, Kind.TOKEN, true);

        leaves(ann);

        assertThat(records().resume(token, true, null)).isEmpty();
    }

    @Test
    default void aNewSecretReplacesTheOldOneOfItsKind() {
        var session = admitted(newcomer("Ann", Role.PLAYER));
        var token = issued(session, Kind.TOKEN, true);
        var first = issued(session, Kind.CODE, true);
        var second = issued(session, Kind.CODE, true);

        assertThat(records().resume(first, true, null)).isEmpty();
        assertThat(Stream.of(second, token).filter(secret -> records().resume(secret, true, null).isPresent()))
                .containsExactly(second);
    }

    @Test
    default void whatWasGivenOverAGuardedLineIsNotTakenOverAnOpenOne() {
        var session = admitted(newcomer("Ann", Role.PLAYER));
        var guarded = issued(session, Kind.CODE, true);
        assertThat(records().resume(guarded, false, null)).isEmpty();
        assertThat(records().resume(guarded, true, null)).isPresent();

        var open = issued(admitted(session.character()), Kind.CODE, false);
        assertThat(records().resume(open, false, null)).isPresent();
    }

    @Test
    default void staffNeverComeOverAnOpenLine() {
        var session = admitted(newcomer("Eve", Role.BUILDER));

        assertThat(records().issue(session.character(), session.sessionNo(), Kind.CODE, false)).isEmpty();
        var guarded = issued(session, Kind.TOKEN, true);
        assertThat(records().resume(guarded, false, null)).isEmpty();
        assertThat(records().resume(guarded, true, null)).isPresent();
    }

    @Test
    default void whatIsRevokedIsGoodNoMore() {
        var ann = admitted(newcomer("Ann", Role.PLAYER));
        var token = issued(ann, Kind.TOKEN, true);
        var code = issued(ann, Kind.CODE, true);
        var other = issued(admitted(newcomer("Bob", Role.PLAYER)), Kind.TOKEN, true);

        records().revoke(accountOf(ann.character()));

        assertThat(records().resume(token, true, null)).isEmpty();
        assertThat(records().resume(code, true, null)).isEmpty();
        assertThat(records().resume(other, true, null)).isPresent();
    }

    @Test
    default void eachSignInTellsOfTheOneBefore() {
        var ann = newcomer("Ann", Role.PLAYER);

        assertThat(records().signedIn(ann, "192.0.2.1")).isEmpty();
        assertThat(records().signedIn(ann, "192.0.2.2").map(LastSignIn::address)).contains("192.0.2.1");
        assertThat(records().signedIn(ann, "192.0.2.3").map(LastSignIn::address)).contains("192.0.2.2");
        assertThat(records().signedIn(newcomer("Bob", Role.PLAYER), "192.0.2.3")).isEmpty();
    }
}
