package org.jventure.cluster.hazelcast;

import com.hazelcast.cluster.Member;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Since when members have not been heard: nodes that live say something each second. */
final class Silence {

    private static final long TOO_LONG = Duration.ofSeconds(5).toNanos();
    private static final long AGAIN_AFTER = Duration.ofSeconds(10).toNanos();

    private final Map<UUID, Long> heard = new ConcurrentHashMap<>();
    private long noticedAt;
    private boolean noticed;

    /** Any thread. */
    void heard(@Nullable Member member, long now) {
        if (member != null) {
            heard.put(member.getUuid(), now);
        }
    }

    /** One of these that has been silent for too long, but not oftener than each ten seconds. One thread. */
    Optional<Member> of(Collection<Member> members, long now) {
        heard.keySet().retainAll(members.stream().map(Member::getUuid).toList());
        members.forEach(member -> heard.putIfAbsent(member.getUuid(), now));
        if (noticed && now - noticedAt < AGAIN_AFTER) {
            return Optional.empty();
        }
        var silent = members.stream()
                .filter(member -> now - heard.getOrDefault(member.getUuid(), now) > TOO_LONG)
                .findFirst();
        if (silent.isPresent()) {
            noticed = true;
            noticedAt = now;
        }
        return silent;
    }
}
