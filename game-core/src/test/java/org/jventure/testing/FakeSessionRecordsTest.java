package org.jventure.testing;

import org.jventure.character.Characters;
import org.jventure.character.SessionRecords;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Role;

class FakeSessionRecordsTest implements SessionRecordsContract {

    private final FakeContent content = StoreContract.world().content();
    private final FakeStores stores = new FakeStores(content);
    private final SeededIds ids = new SeededIds(3);
    private final FakeCharacters characters = new FakeCharacters(stores, content, ids);
    private final FakeSessionRecords records = new FakeSessionRecords(stores, characters);

    @Override
    public SessionRecords records() {
        return records;
    }

    @Override
    public Characters characters() {
        return characters;
    }

    @Override
    public CharacterId newcomer(String name, Role role) {
        var id = new CharacterId(ids.next());
        var settings = content.settings();
        stores.addCharacter(id, new AccountId(ids.next()), name, settings.startZone(), settings.startRoom());
        stores.grant(id, role);
        present(id, true);
        return id;
    }

    @Override
    public AccountId accountOf(CharacterId character) {
        return stores.tables().characters.get(character).account();
    }

    @Override
    public void leaves(CharacterId character) {
        present(character, false);
    }

    private void present(CharacterId character, boolean present) {
        stores.tables().characters.computeIfPresent(character, (_, row) -> new FakeTables.PersonRow(
                row.id(), row.account(), row.name(), row.race(), row.characterClass(), row.zone(), row.room(),
                row.version(), present, row.sessionNo(), row.sheet()));
    }
}
