package org.jventure.game;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.account.Audit;
import org.jventure.kernel.Background;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.ClusterDesk;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.FarMessage;

/**
 * A desk that notes each order before it passes it on: what can't be noted is not done, and the asker reads so. Any
 * thread; never blocks.
 */
public final class AuditedDesk implements ClusterDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedDesk.class);

    private final ClusterDesk desk;
    private final Audit audit;
    private final Background background;
    private final SerialExecutor back;
    private final Consumer<FarMessage> outside;

    /**
     * @param back    passes orders on that have been noted
     * @param outside brings words to the asker
     */
    public AuditedDesk(
            ClusterDesk desk, Audit audit, Background background, SerialExecutor back, Consumer<FarMessage> outside) {
        this.desk = desk;
        this.audit = audit;
        this.background = background;
        this.back = back;
        this.outside = outside;
    }

    @Override
    public ClusterStatus status() {
        return desk.status();
    }

    @Override
    public void move(CharacterId asker, ZoneId zone, NodeId target) {
        noted(asker, "zone.move " + target, zone, () -> desk.move(asker, zone, target));
    }

    @Override
    public void release(CharacterId asker, ZoneId zone) {
        noted(asker, "zone.release", zone, () -> desk.release(asker, zone));
    }

    private void noted(CharacterId asker, String action, ZoneId zone, Runnable order) {
        background.run(
                () -> {
                    audit.recordInGame(asker, action, zone.value());
                    return zone;
                },
                back,
                _ -> order.run(),
                failure -> refuse(asker, action, zone, failure));
    }

    private void refuse(CharacterId asker, String action, ZoneId zone, Exception failure) {
        LOG.warn("The order {} for {} by {} could not be noted, so it is not done", action, zone, asker, failure);
        outside.accept(new FarMessage.Notice(
                asker, "What you asked for " + zone + " could not be noted, so it is not done."));
    }
}
