package org.jventure.zone;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;

/** Where zones and characters are read. Every method blocks and throws {@link StoreException}. */
public interface ZoneStore {

    /** The zone at one instant; empty if this node does not own it under the epoch, or it has no content. */
    Optional<ZoneSnapshot> load(ZoneId zone, long epoch);

    Optional<CharacterRow> character(CharacterId character);

    /** Who is in the world in these zones, with the versions of their rows; zones without anybody are left out. */
    Map<ZoneId, Map<CharacterId, Long>> present(Collection<ZoneId> zones);
}
