package org.jventure.game;

import java.time.Duration;
import org.jventure.escrow.EscrowProperties;
import org.jventure.escrow.OldEscrows;
import org.jventure.kernel.Background;
import org.jventure.kernel.SerialExecutor;
import org.jventure.placement.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets the leader forget what was in escrow long ago, a little at a time. Any thread; nothing blocks. */
@Component
final class EscrowTidying {

    static final Duration PAUSE = Duration.ofMinutes(1);

    /** Short work, and yet far more than comes within a minute. */
    static final int AT_ONCE = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(EscrowTidying.class);

    private final OldEscrows escrows;
    private final EscrowProperties properties;
    private final Background background;

    EscrowTidying(OldEscrows escrows, EscrowProperties properties, Background background) {
        this.escrows = escrows;
        this.properties = properties;
        this.background = background;
    }

    /** @param back where its end is noted */
    void tidy(Sight sight, SerialExecutor back) {
        if (sight.leader().filter(sight.self()::equals).isEmpty()) {
            return;
        }
        background.run(
                () -> escrows.forget(properties.keepTaken(), AT_ONCE),
                back,
                count -> LOG.debug("{} escrows that were taken long ago are forgotten", count),
                e -> LOG.debug("Old escrows stay for now: {}", e.getMessage()));
    }
}
