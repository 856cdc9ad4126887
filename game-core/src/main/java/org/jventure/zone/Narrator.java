package org.jventure.zone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.fact.ClientFact;
import org.jventure.kernel.CharacterId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;
import org.jventure.turn.Narration;

/** Finds the words for any event. Immutable but for a cache of classes; any thread. */
public final class Narrator {

    private static final Logger LOG = LoggerFactory.getLogger(Narrator.class);

    private final Map<Class<?>, Narration<?>> families = new HashMap<>();
    private final ClassValue<Narration<?>> byClass = new ClassValue<>() {
        @Override
        protected Narration<?> computeValue(Class<?> type) {
            return search(type);
        }
    };

    public Narrator(List<Narration<?>> narrations) {
        narrations.forEach(narration -> families.put(narration.family(), narration));
    }

    /** The words for the viewer; plain ones if the narration fails, for what has happened has happened. */
    @SuppressWarnings("unchecked") // each narration is found by the family that it declares
    StyledText narrate(GameEvent event, CharacterId viewer) {
        try {
            return ((Narration<GameEvent>) byClass.get(event.getClass())).narrate(event, viewer);
        } catch (RuntimeException | Error e) {
            LOG.error("Telling {} to {} failed", event, viewer, e);
            return StyledText.of(Style.SYSTEM, "Something happens that you can't quite describe.");
        }
    }

    /** What the viewer's program is told; null if nothing. */
    @SuppressWarnings("unchecked")
    @Nullable ClientFact fact(GameEvent event, CharacterId viewer) {
        try {
            return ((Narration<GameEvent>) byClass.get(event.getClass())).fact(event, viewer);
        } catch (RuntimeException | Error e) {
            LOG.error("Telling {} to the program of {} failed", event, viewer, e);
            return null;
        }
    }

    private Narration<?> search(Class<?> type) {
        for (Class<?> family : type.getInterfaces()) {
            var narration = families.get(family);
            if (narration != null) {
                return narration;
            }
        }
        throw new IllegalStateException("No narration tells of " + type.getName());
    }
}
