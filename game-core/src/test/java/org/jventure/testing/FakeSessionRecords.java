package org.jventure.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.character.SessionRecords;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Role;

/** Sign-ins and secrets in memory, beside the rows of a fake store. One thread. */
public final class FakeSessionRecords implements SessionRecords {

    private final FakeStores stores;
    private final FakeCharacters characters;
    private final Map<CharacterId, LastSignIn> signIns = new HashMap<>();
    private final Map<String, Secret> secrets = new HashMap<>();
    private int issued;

    private record Secret(CharacterId character, long sessionNo, Kind kind, boolean guarded, boolean spent) {}

    public FakeSessionRecords(FakeStores stores, FakeCharacters characters) {
        this.stores = stores;
        this.characters = characters;
    }

    @Override
    public Optional<LastSignIn> signedIn(CharacterId character, String address) {
        stores.faults().onAnyCall();
        var at = Instant.parse("2026-11-22T21:14:00Z").plusSeconds(signIns.size());
        return Optional.ofNullable(signIns.put(character, new LastSignIn(at, address)));
    }

    @Override
    public Optional<String> issue(CharacterId character, long sessionNo, Kind kind, boolean guarded) {
        stores.faults().onAnyCall();
        var row = stores.tables().characters.get(character);
        if (row.sessionNo() != sessionNo || !mayTravel(character, guarded)) {
            return Optional.empty();
        }
        secrets.values().removeIf(old ->
                old.character().equals(character) && (old.kind() == kind && !old.spent() || old.sessionNo() < sessionNo));
        var secret = kind + "-" + ++issued;
        secrets.put(secret, new Secret(character, sessionNo, kind, guarded, false));
        return Optional.of(secret);
    }

    @Override
    public Optional<Resumed> resume(String secret, boolean guarded, @Nullable AccountId owner) {
        stores.faults().onAnyCall();
        var known = secrets.get(secret);
        if (known == null) {
            return Optional.empty();
        }
        var row = stores.tables().characters.get(known.character());
        if (!row.present()
                || row.sessionNo() != known.sessionNo()
                || (known.guarded() && !guarded)
                || !mayTravel(known.character(), guarded)
                || (owner != null && !owner.equals(row.account()))) {
            return Optional.empty();
        }
        secrets.put(secret, new Secret(known.character(), known.sessionNo() + 1, known.kind(), known.guarded(), true));
        return characters.admit(known.character()).map(admission -> new Resumed(admission, known.sessionNo()));
    }

    @Override
    public void arrived(CharacterId character, long sessionNo) {
        stores.faults().onAnyCall();
        secrets.values().removeIf(secret ->
                secret.character().equals(character) && secret.sessionNo() <= sessionNo && secret.spent());
    }

    @Override
    public void revoke(AccountId account) {
        stores.faults().onAnyCall();
        secrets.values().removeIf(secret ->
                stores.tables().characters.get(secret.character()).account().equals(account));
    }

    private boolean mayTravel(CharacterId character, boolean guarded) {
        return guarded || stores.tables().roleOf(stores.tables().characters.get(character).account()) == Role.PLAYER;
    }
}
