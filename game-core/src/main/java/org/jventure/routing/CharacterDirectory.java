package org.jventure.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jventure.cluster.SharedMap;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Words;
import org.jventure.turn.FarSpeech;
import org.jventure.turn.Online;
import org.jventure.wire.WireCodec;
import org.jventure.wire.WireException;

/**
 * Who is in the world and in which zone, anywhere in the cluster: a cache, filled by zones as their changes are written
 * and healed by what they say again and again. What is older never replaces what is newer. Any thread; never blocks.
 */
public final class CharacterDirectory implements FarSpeech {

    /** For how many sweeps a zone may keep silent about somebody, under a later epoch than it had, or the same. */
    private static final int SWEEPS_OF_OLDER = 2;

    private static final int SWEEPS_OF_SAME = 15;

    private final WireCodec<Online> codec = WireCodec.of(Online.class);
    private final SharedMap shared;
    private final Map<CharacterId, Online> byId = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<String, Online> byName = new ConcurrentSkipListMap<>();
    private final Map<CharacterId, Online> inMap = new HashMap<>();
    private final Map<CharacterId, Integer> doubts = new HashMap<>();

    /** @param shared what all nodes know; keys are ids of characters */
    public CharacterDirectory(SharedMap shared) {
        this.shared = shared;
        shared.onChange(this::changed);
        shared.all().forEach(this::changed);
    }

    // ---- what this node's zones say ----

    /** The character is in the zone; said again, it costs nothing. */
    void appeared(Online online) {
        if (learn(online)) {
            shared.put(online.character().toString(), codec.write(online));
        }
    }

    /** Only the zone that had it last may say that it is gone. */
    void vanished(CharacterId character, ZoneId zone) {
        if (forget(character, zone)) {
            shared.remove(character.toString());
        }
    }

    /**
     * Forgets whom the zones of this node do not have, though the map says so: an earlier owner had them, or a map that
     * was in two parts has remembered them. Zones that run say every few seconds who is there. Called each second.
     *
     * @param epochs of the zones that run here
     */
    void sweep(Function<ZoneId, OptionalLong> epochs) {
        for (Online online : unsaid(epochs)) {
            vanished(online.character(), online.zone());
        }
    }

    private synchronized List<Online> unsaid(Function<ZoneId, OptionalLong> epochs) {
        var gone = new ArrayList<Online>();
        for (Online online : byId.values()) {
            var epoch = epochs.apply(online.zone());
            if (epoch.isPresent()) {
                int patience = online.epoch() < epoch.getAsLong() ? SWEEPS_OF_OLDER : SWEEPS_OF_SAME;
                if (doubts.merge(online.character(), 1, Integer::sum) > patience) {
                    gone.add(online);
                }
            }
        }
        return gone;
    }

    // ---- what the map says ----

    private void changed(String key, byte @Nullable [] value) {
        try {
            if (value == null) {
                removed(new CharacterId(UUID.fromString(key)));
            } else {
                codec.read(value).ifPresent(this::arrived);
            }
        } catch (WireException | IllegalArgumentException _) {
            // not from one of us
        }
    }

    private synchronized void arrived(Online online) {
        inMap.put(online.character(), online);
        note(online);
    }

    /** Does not touch what is newer than what was removed, or was never in the map. */
    private synchronized void removed(CharacterId character) {
        var before = inMap.remove(character);
        var known = byId.get(character);
        if (before != null && known != null && !before.isOlderThan(known)) {
            drop(known);
        }
    }

    // ---- the index ----

    /** Whether the map must be told. */
    private synchronized boolean learn(Online online) {
        doubts.remove(online.character());
        var known = byId.get(online.character());
        if (known != null && saysTheSame(known, online) && known.equals(inMap.get(online.character()))) {
            return false;
        }
        return note(online);
    }

    private static boolean saysTheSame(Online known, Online online) {
        return known.zone().equals(online.zone())
                && known.epoch() == online.epoch()
                && known.linkDead() == online.linkDead()
                && Objects.equals(known.away(), online.away())
                && known.title().equals(online.title())
                && Objects.equals(known.fellow(), online.fellow())
                && known.name().equals(online.name());
    }

    private synchronized boolean forget(CharacterId character, ZoneId zone) {
        var known = byId.get(character);
        if (known == null || !known.zone().equals(zone)) {
            return false;
        }
        drop(known);
        return true;
    }

    private boolean note(Online online) {
        var known = byId.get(online.character());
        if (known != null && online.isOlderThan(known)) {
            return false;
        }
        if (known != null && !known.name().equals(online.name())) {
            drop(known);
        }
        byId.put(online.character(), online);
        byName.put(Words.lowerCase(online.name()), online);
        return true;
    }

    private void drop(Online known) {
        byId.remove(known.character());
        doubts.remove(known.character());
        byName.remove(Words.lowerCase(known.name()), known); // another may have got the name since
    }

    // ---- questions ----

    Optional<ZoneId> zoneOf(CharacterId character) {
        return Optional.ofNullable(byId.get(character)).map(Online::zone);
    }

    /** How many are in the world whose players are connected, on whichever node. */
    public int linked() {
        int linked = 0;
        for (var online : byId.values()) {
            linked += online.linkDead() ? 0 : 1;
        }
        return linked;
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
