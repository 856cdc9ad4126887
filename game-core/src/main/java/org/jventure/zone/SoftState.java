package org.jventure.zone;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;

/** What a zone may lose a few seconds of: where its NPCs stand. It only places what exists. */
public record SoftState(Map<NpcId, RoomId> npcs) {

    private static final String HEADER = "soft 1";

    public SoftState {
        npcs = Map.copyOf(npcs);
    }

    /** One line each: keys hold neither tabs nor line ends. */
    public byte[] toBytes() {
        var text = new StringBuilder(HEADER).append('\n');
        new TreeMap<>(npcs).forEach((npc, room) -> text.append("npc\t").append(npc).append('\t').append(room).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #toBytes} wrote; lines of kinds that a later version may add are passed over. */
    public static SoftState of(byte[] bytes) {
        var npcs = new HashMap<NpcId, RoomId>();
        new String(bytes, StandardCharsets.UTF_8).lines().map(line -> line.split("\t")).forEach(parts -> {
            if (parts.length == 3 && parts[0].equals("npc")) {
                npcs.put(new NpcId(parts[1]), new RoomId(parts[2]));
            }
        });
        return new SoftState(npcs);
    }
}
