package org.jventure.admin.testing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jventure.character.Admission;
import org.jventure.character.CharacterSummary;
import org.jventure.character.Characters;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;

/** Characters in memory. */
public final class FakeCharacters implements Characters {

    private final List<CharacterSummary> all = new CopyOnWriteArrayList<>();

    @Override
    public List<CharacterSummary> of(AccountId account) {
        return all.stream().filter(it -> it.account().equals(account)).toList();
    }

    @Override
    public Optional<CharacterSummary> find(String name) {
        return all.stream().filter(it -> it.name().equalsIgnoreCase(name)).findFirst();
    }

    @Override
    public Creation create(AccountId account, String name, String race, String characterClass) {
        if (find(name).isPresent()) {
            return new Creation.Refused("The name " + name + " is taken.");
        }
        if (!race.equals("human") && !race.equals("tidefolk")) {
            return new Creation.Refused("There is no such race.");
        }
        var made = new CharacterSummary(new CharacterId(UUID.randomUUID()), account, name, race, characterClass);
        all.add(made);
        return new Creation.Created(made);
    }

    @Override
    public Optional<Admission> admit(CharacterId character) {
        return all.stream()
                .filter(it -> it.id().equals(character))
                .map(it -> new Admission(it.id(), it.name(), 1, new ZoneId("quay")))
                .findFirst();
    }
}
