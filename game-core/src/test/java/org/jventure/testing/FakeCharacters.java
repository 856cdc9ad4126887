package org.jventure.testing;

import java.util.List;
import java.util.Optional;
import org.jventure.character.Admission;
import org.jventure.character.CharacterSummary;
import org.jventure.character.Characters;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Ids;
import org.jventure.kernel.Role;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.FakeTables.PersonRow;

/** Characters outside the world, in the rows of a fake store. One thread. */
public final class FakeCharacters implements Characters {

    private final FakeStores stores;
    private final FakeContent content;
    private final Ids ids;

    public FakeCharacters(FakeStores stores, FakeContent content, Ids ids) {
        this.stores = stores;
        this.content = content;
        this.ids = ids;
    }

    @Override
    public List<CharacterSummary> of(AccountId account) {
        stores.faults().onAnyCall();
        return stores.tables().characters.values().stream()
                .filter(row -> row.account().equals(account))
                .map(FakeCharacters::summary)
                .toList();
    }

    @Override
    public Optional<CharacterSummary> find(String name) {
        stores.faults().onAnyCall();
        return stores.tables().characters.values().stream()
                .filter(row -> row.name().equalsIgnoreCase(name))
                .map(FakeCharacters::summary)
                .findFirst();
    }

    @Override
    public Creation create(AccountId account, String name, String race, String characterClass) {
        if (find(name).isPresent()) {
            return new Creation.Refused("Somebody is called " + name + " already.");
        }
        var settings = content.settings();
        stores.addCharacter(
                new CharacterId(ids.next()), account, name, settings.startZone(), settings.startRoom());
        return new Creation.Created(find(name).orElseThrow());
    }

    @Override
    public int most() {
        return 5;
    }

    @Override
    public boolean isStaff(CharacterId character) {
        stores.faults().onAnyCall();
        var row = stores.tables().characters.get(character);
        return row != null && stores.tables().roleOf(row.account()) != Role.PLAYER;
    }

    @Override
    public Optional<Admission> admit(CharacterId character) {
        stores.faults().onAnyCall();
        var row = stores.tables().characters.computeIfPresent(character, (_, before) -> before.admitted());
        return Optional.ofNullable(row)
                .map(now -> new Admission(
                        now.id(), now.name(), now.sessionNo(), now.zone(),
                        stores.tables().roleOf(now.account()) != Role.PLAYER));
    }

    @Override
    public Optional<ZoneId> recall(CharacterId character, long sessionNo) {
        stores.faults().onAnyCall();
        var row = stores.tables().characters.get(character);
        var start = content.settings().startZone();
        if (row.sessionNo() != sessionNo || row.zone().equals(start) || !isClosed(row.zone()) || isClosed(start)) {
            return Optional.empty();
        }
        stores.tables().characters.put(character, new PersonRow(
                row.id(), row.account(), row.name(), row.race(), row.characterClass(), start,
                content.settings().startRoom(), row.version() + 1, row.present(), row.sessionNo(), row.sheet()));
        return Optional.of(start);
    }

    private boolean isClosed(ZoneId zone) {
        var owner = stores.tables().owners.get(zone);
        return owner != null && !owner.running();
    }

    private static CharacterSummary summary(PersonRow row) {
        return new CharacterSummary(row.id(), row.account(), row.name(), row.race(), row.characterClass());
    }
}
