package org.jventure.content.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.Role;
import org.jventure.kernel.ZoneId;

/**
 * Who may edit which zones: admins all, builders those that were given to them, players none. Every method blocks. Any
 * thread.
 */
public interface BuilderRights {

    boolean mayEdit(AccountId account, ZoneId zone);

    /** Whether it may edit all, also what belongs to no zone. */
    boolean mayEditAll(AccountId account);

    /** All zones that the account may edit, by key. */
    List<ZoneId> zonesOf(AccountId account);

    /** The names of those to whom the zone was given, whatever their role is now. */
    List<String> buildersOf(ZoneId zone);

    /**
     * Gives the zone to the account of that name, and notes it in the audit. A player becomes a builder by it, at once.
     * Only an admin may.
     */
    Answer give(ZoneId zone, String builder, Editor admin);

    /** Takes the zone back. As {@link #give}; a builder whose last zone it was is a player again. */
    Answer take(ZoneId zone, String builder, Editor admin);

    /** What became of it. */
    sealed interface Answer {

        /**
         * @param name   as the account writes it
         * @param became the role that the account has by this; null if it has the same as before
         */
        record Done(String name, @Nullable Role became) implements Answer {}

        /** The reason is a sentence. */
        record Refused(String reason) implements Answer {}
    }
}
