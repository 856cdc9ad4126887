package org.jventure.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Words;
import org.jventure.turn.FarSpeech;
import org.jventure.turn.Online;

/** Who is in the world and in which zone: a cache, filled by zones as their changes are written. Any thread. */
public final class CharacterDirectory implements FarSpeech {

    private final Map<CharacterId, Online> byId = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<String, Online> byName = new ConcurrentSkipListMap<>();

    void appeared(Online online) {
        byId.put(online.character(), online);
        byName.put(Words.lowerCase(online.name()), online);
    }

    /** Only the zone that had it last may say that it is gone. */
    void vanished(CharacterId character, ZoneId zone) {
        byId.computeIfPresent(character, (_, online) -> {
            if (!online.zone().equals(zone)) {
                return online;
            }
            byName.remove(Words.lowerCase(online.name()));
            return null;
        });
    }

    Optional<ZoneId> zoneOf(CharacterId character) {
        return Optional.ofNullable(byId.get(character)).map(Online::zone);
    }

    @Override
    public List<Online> online() {
        return List.copyOf(byName.values());
    }

    @Override
    public Optional<Online> find(String name) {
        var wanted = Words.lowerCase(name);
        var exact = byName.get(wanted);
        if (exact != null || wanted.isEmpty()) {
            return Optional.ofNullable(exact);
        }
        var beginning = byName.subMap(wanted, true, wanted + Character.MAX_VALUE, true);
        return beginning.size() == 1 ? Optional.of(beginning.firstEntry().getValue()) : Optional.empty();
    }
}
