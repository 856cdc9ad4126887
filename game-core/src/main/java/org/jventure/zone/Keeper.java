package org.jventure.zone;

import org.jventure.kernel.CharacterId;
import org.jventure.presence.Reign;
import org.jventure.turn.Question;

/**
 * What a zone asks of the store. Each call returns at once; its result comes back as a
 * {@link ZoneMessage.StoreAnswer} to that reign. Transient trouble is tried again by the keeper itself.
 */
public interface Keeper {

    /** Answered by Loaded, LoadFailed or Denied. */
    void load(Reign reign);

    /** Answered by CharacterLoaded or CharacterLoadFailed. */
    void loadCharacter(Reign reign, CharacterId character);

    /** Answered by Written, Rejected or Denied. One batch of a zone is under way at a time. */
    void write(Batch batch);

    /** Answered by Answered or AskFailed; not tried again. */
    void ask(Reign reign, long number, CharacterId asker, Question.Work<?> work);

    /** Marks the zone as out of service in the store, as soon as that can be reached. */
    void quarantine(Reign reign, String trouble);
}
