package org.jventure.character;

import java.util.List;
import java.util.Optional;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;

/** The store of characters outside the world. Every method blocks. What is inside is written by its zone alone. */
public interface Characters {

    /** The account's characters, oldest first. */
    List<CharacterSummary> of(AccountId account);

    Optional<CharacterSummary> find(String name);

    /** Makes a character in the start room. */
    Creation create(AccountId account, String name, String race, String characterClass);

    /** The most characters that one account may have. */
    int most();

    /** Whether its account may do what players may not, by its role now. */
    boolean isStaff(CharacterId character);

    /**
     * Takes the next session number, by which every older session of the character is superseded. Who was in a zone that is
     * no more is in the start room then.
     */
    Optional<Admission> admit(CharacterId character);

    /**
     * Takes a character out of a zone that is out of service, or is no more, into the start room, for its newest session.
     * Answers the zone of that room; nothing is changed if its zone is in service, or the start zone is not.
     */
    Optional<ZoneId> recall(CharacterId character, long sessionNo);

    /** What became of a creation. */
    sealed interface Creation {

        record Created(CharacterSummary character) implements Creation {}

        /** The reason is a sentence for the person who asked. */
        record Refused(String reason) implements Creation {}
    }
}
