package org.jventure.wire.older;

import org.jventure.kernel.CharacterId;
import org.jventure.presence.SessionAddress;

/** As nodes knew it before clients' programs were told facts. */
public sealed interface ZoneRequest {

    record Enter(CharacterId character, long sessionNo, SessionAddress session, long lastDone) implements ZoneRequest {}
}
