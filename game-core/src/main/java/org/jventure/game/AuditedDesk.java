package org.jventure.game;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.account.Audit;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.Background;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.SerialExecutor;
import org.jventure.turn.ClusterDesk;
import org.jventure.turn.ClusterOrder;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.FarMessage;

/**
 * Where staff give orders, in the game or on a page: each is noted before it is passed on. What can't be noted is not
 * done, and the asker reads so. Any thread; never blocks.
 */
public final class AuditedDesk implements ClusterDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedDesk.class);

    private final LeaderDesk desk;
    private final Audit audit;
    private final Background background;
    private final SerialExecutor back;
    private final Consumer<FarMessage> outside;

    /**
     * @param back    passes orders on that have been noted
     * @param outside brings words to askers in the game
     */
    public AuditedDesk(
            LeaderDesk desk, Audit audit, Background background, SerialExecutor back, Consumer<FarMessage> outside) {
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
    public void order(CharacterId asker, ClusterOrder order) {
        noted(
                () -> audit.recordInGame(asker, order.action(), order.subject()),
                order,
                words -> outside.accept(new FarMessage.Notice(asker, words)));
    }

    /**
     * As {@link #order(CharacterId, ClusterOrder)}, of a person who sits at that address, outside of the game. Exactly one
     * sentence comes back, on whatever thread.
     */
    public void order(AccountId asker, String address, ClusterOrder order, Consumer<String> answer) {
        noted(() -> audit.record(asker, address, order.action(), order.subject()), order, answer);
    }

    private void noted(Runnable note, ClusterOrder order, Consumer<String> answer) {
        background.run(
                () -> {
                    note.run();
                    return order;
                },
                back,
                given -> desk.give(given, answer),
                failure -> {
                    LOG.warn("The order {} could not be noted, so it is not done", order, failure);
                    answer.accept("What you asked for " + order.subject() + " could not be noted, so it is not done.");
                });
    }
}
