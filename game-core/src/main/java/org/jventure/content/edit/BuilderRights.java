package org.jventure.content.edit;

import java.util.List;
import java.util.Optional;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.ZoneId;

/**
 * Who may edit which zones: admins all, builders those that were given to them, players none. Every method blocks. Any
 * thread.
 */
public interface BuilderRights {

    boolean mayEdit(AccountId account, ZoneId zone);

    /** All zones that the account may edit, by key. */
    List<ZoneId> zonesOf(AccountId account);

    /** The names of those to whom the zone was given, whatever their role is now. */
    List<String> buildersOf(ZoneId zone);

    /**
     * Gives the zone to the account of that name, and notes it in the audit; answers why not, as a sentence. Only an
     * admin may.
     */
    Optional<String> give(ZoneId zone, String builder, Editor admin);

    /** Takes the zone back. As {@link #give}. */
    Optional<String> take(ZoneId zone, String builder, Editor admin);
}
