package org.jventure.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;

/** The record of what staff did. Nothing in it is ever changed or taken away by the server. */
public interface Audit {

    /**
     * Blocks until the entry is stored.
     *
     * @param address where the person sat
     * @param action  what was done, such as {@code role.grant ADMIN}
     * @param subject to what or whom
     */
    void record(AccountId actor, String address, String action, String subject);

    /**
     * As {@link #record}, of what staff did in the game: the actor is the account behind the character, and the entry says
     * "in the game, as Ann" instead of an address. Throws {@link IllegalStateException} if there is no such character.
     */
    void recordInGame(CharacterId actor, String action, String subject);

    /**
     * What was done.
     *
     * @param who the name of the account
     */
    record Entry(Instant at, String who, String address, String action, String subject) {}

    /**
     * The latest entries, the last one first; blocks.
     *
     * @param actions what counts, by the action's first word, such as {@code zone.move}
     */
    List<Entry> latest(Set<String> actions, int most);
}
