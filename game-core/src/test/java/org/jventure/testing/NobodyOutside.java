package org.jventure.testing;

import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionAddress;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Online;
import org.jventure.zone.Outside;

/** Outside there are sessions and nothing else: no other zone, nobody to hear, every way open. */
@FunctionalInterface
public interface NobodyOutside extends Outside {

    @Override
    default boolean hasEnded(SessionAddress session) {
        return false;
    }

    @Override
    default void publish(FarMessage message) {}

    @Override
    default void unheard(ZoneId zone, FarMessage message) {}

    @Override
    default void forward(ZoneId zone, FarMessage message) {}

    @Override
    default void appeared(Online online) {}

    @Override
    default boolean isOpen(ZoneId zone) {
        return true;
    }

    @Override
    default void vanished(CharacterId character, ZoneId zone) {}
}
