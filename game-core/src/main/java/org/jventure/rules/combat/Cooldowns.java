package org.jventure.rules.combat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one has to wait for, by key, and since when. */
public record Cooldowns(Map<String, Wait> waits) {

    private static final Cooldowns NONE = new Cooldowns(Map.of());

    public Cooldowns {
        waits = Collections.unmodifiableMap(new TreeMap<>(waits));
    }

    /** From a use until one is ready again, as it was promised then. */
    public record Wait(Instant used, Instant ready) {}

    public static Cooldowns none() {
        return NONE;
    }

    /** After a use; what needs no time is ready at once, and nobody is told that it is. */
    public Cooldowns after(String key, Instant now, Duration time) {
        if (time.isZero()) {
            return this;
        }
        var changed = new TreeMap<>(waits);
        changed.put(key, new Wait(now, now.plus(time)));
        return new Cooldowns(changed);
    }

    /**
     * How long one still has to wait, if the skill's cooldown is that long now. A builder who shortens it shortens the waits
     * that run; who lengthens it takes back no promise. A clock that is behind makes no wait longer than the cooldown.
     */
    public Duration left(String key, Instant now, Duration time) {
        var wait = waits.get(key);
        if (wait == null) {
            return Duration.ZERO;
        }
        var edited = wait.used().plus(time);
        var left = Duration.between(now, edited.isBefore(wait.ready()) ? edited : wait.ready());
        return left.isNegative() ? Duration.ZERO : left.compareTo(time) > 0 ? time : left;
    }

    /** Keys whose promised time has come, in order. */
    public List<String> readyBy(Instant now) {
        return waits.entrySet().stream()
                .filter(wait -> !wait.getValue().ready().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    public Cooldowns without(List<String> keys) {
        var changed = new TreeMap<>(waits);
        keys.forEach(changed::remove);
        return new Cooldowns(changed);
    }
}
