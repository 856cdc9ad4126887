package org.jventure.game;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.account.Audit;
import org.jventure.kernel.Background;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.SerialExecutor;
import org.jventure.turn.FarMessage;
import org.jventure.turn.ItemDesk;
import org.jventure.zone.ItemTrace;
import org.jventure.zone.ItemTraces;

/** Notes who asks where a thing has been, looks it up, and tells. Any thread; never blocks. */
public final class AuditedItemDesk implements ItemDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedItemDesk.class);
    private static final int MOST_NAMED = 5;

    private final ItemTraces traces;
    private final Audit audit;
    private final Background background;
    private final SerialExecutor back;
    private final Consumer<FarMessage> outside;

    /**
     * @param back    passes on what was found
     * @param outside brings words to askers in the game
     */
    public AuditedItemDesk(
            ItemTraces traces, Audit audit, Background background, SerialExecutor back, Consumer<FarMessage> outside) {
        this.traces = traces;
        this.audit = audit;
        this.background = background;
        this.back = back;
        this.outside = outside;
    }

    @Override
    public void trace(CharacterId asker, String digits) {
        background.run(
                () -> {
                    audit.recordInGame(asker, "item.trace", digits);
                    return traces.find(digits, MOST_NAMED);
                },
                back,
                found -> tell(asker, answer(digits, found)),
                failure -> {
                    LOG.warn("The trace of item {} failed", digits, failure);
                    tell(asker, "That can't be looked up just now; ask again in a moment.");
                });
    }

    private void tell(CharacterId asker, String words) {
        outside.accept(new FarMessage.Notice(asker, words));
    }

    private static String answer(String digits, List<ItemTrace> found) {
        return switch (found.size()) {
            case 0 -> "No item has an id that begins with " + digits + ".";
            case 1 -> TraceText.of(found.getFirst());
            default -> "Several items have an id that begins with " + digits + "; write more of it:\n"
                    + found.stream()
                            .map(trace -> "  " + trace.item().value() + ", " + trace.name())
                            .collect(Collectors.joining("\n"))
                    + (found.size() == MOST_NAMED ? "\n  and perhaps more" : "");
        };
    }
}
