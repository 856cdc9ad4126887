package org.jventure.session;

import java.util.Optional;
import java.util.function.Consumer;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.ZoneId;

/** The way out for who is stuck in a zone that is out of service. Any thread; never blocks. */
@FunctionalInterface
interface Rescue {

    /** Takes the character to safety; the answer, on that executor, is the zone where it is now, or nothing. */
    void recall(CharacterId character, long sessionNo, SerialExecutor back, Consumer<Optional<ZoneId>> answer);
}
