package org.jventure.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jventure.cluster.SharedMap;

class WorldBegunTest {

    private static final Instant FIRST = Instant.ofEpochSecond(1000);
    private static final Instant SECOND = Instant.ofEpochSecond(2000);
    private static final Instant THIRD = Instant.ofEpochSecond(3000);

    private final MapOfAll shared = new MapOfAll();

    @Test
    void theWorldBeganWithItsFirstNode() {
        var first = new WorldBegun(shared, FIRST);
        var second = new WorldBegun(shared, SECOND);

        assertThat(first.since()).isEqualTo(FIRST);
        assertThat(second.since()).isEqualTo(FIRST);
    }

    @Test
    void whoeverIsLeftRemembers() {
        new WorldBegun(shared, FIRST);
        var second = new WorldBegun(shared, SECOND);
        shared.listeners.removeFirst(); // the first node has died

        var third = new WorldBegun(shared, THIRD);

        assertThat(second.since()).isEqualTo(FIRST);
        assertThat(third.since()).isEqualTo(FIRST);
    }

    @Test
    void theEarliestWordCountsInWhateverOrderTheyCome() {
        var late = new WorldBegun(shared, SECOND);
        var early = new WorldBegun(shared, FIRST);

        assertThat(late.since()).isEqualTo(FIRST);
        assertThat(early.since()).isEqualTo(FIRST);
    }

    @Test
    void whatTheMapForgetsItIsToldAgain() {
        new WorldBegun(shared, FIRST);

        shared.remove("begun");
        shared.put("begun", new byte[] {1});
        shared.put("something else", new byte[] {1});

        assertThat(new WorldBegun(shared, SECOND).since()).isEqualTo(FIRST);
    }

    /** All nodes see it the same, at once. */
    private static final class MapOfAll implements SharedMap {

        private final Map<String, byte[]> values = new HashMap<>();
        private final List<Listener> listeners = new ArrayList<>();

        @Override
        public void put(String key, byte[] value) {
            values.put(key, value);
            List.copyOf(listeners).forEach(listener -> listener.changed(key, values.get(key)));
        }

        @Override
        public void remove(String key) {
            values.remove(key);
            List.copyOf(listeners).forEach(listener -> listener.changed(key, values.get(key)));
        }

        @Override
        public Map<String, byte[]> all() {
            return Map.copyOf(values);
        }

        @Override
        public void onChange(Listener listener) {
            listeners.add(listener);
        }
    }
}
