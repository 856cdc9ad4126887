package org.jventure.zone;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.rules.body.FighterId;
import org.jventure.world.NpcLife;

/**
 * What a zone may lose a few seconds of. It only places what exists.
 *
 * @param npcs       where its NPCs stand
 * @param coming     in how many pulses a slot is filled again, by the slot's key; only of a zone that was parked
 * @param attendance whose players were with them; only of a zone that was parked
 * @param lives      how its NPCs fare that are not fresh
 * @param fray       who is in its battles
 */
public record SoftState(
        Map<NpcId, RoomId> npcs,
        Map<String, Long> coming,
        Map<CharacterId, Attendance> attendance,
        Map<NpcId, NpcLife> lives,
        Map<FighterId, FrayForm.Stance> fray) {

    static final SoftState NONE = new SoftState(Map.of());

    private static final String HEADER = "soft 1";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    public SoftState {
        npcs = Map.copyOf(npcs);
        coming = Map.copyOf(coming);
        attendance = Map.copyOf(attendance);
        lives = Map.copyOf(lives);
        fray = Map.copyOf(fray);
    }

    /** Of a zone in which nobody fights. */
    public SoftState(Map<NpcId, RoomId> npcs, Map<String, Long> coming, Map<CharacterId, Attendance> attendance) {
        this(npcs, coming, attendance, Map.of(), Map.of());
    }

    public SoftState(Map<NpcId, RoomId> npcs) {
        this(npcs, Map.of(), Map.of());
    }

    /** One line each: keys hold neither tabs nor line ends. */
    public byte[] toBytes() {
        var text = new StringBuilder(HEADER).append('\n');
        new TreeMap<>(npcs).forEach((npc, room) -> line(text, "npc", npc, room));
        new TreeMap<>(coming).forEach((slot, pulses) -> line(text, "coming", slot, pulses));
        new TreeMap<>(attendance).forEach((id, here) -> {
            line(text, "pc", id.value(), here.sessionNo(), here.link(), here.gracePulses(), here.replyTo());
            line(text, "done", id.value(), here.lastDone()); // apart, so that earlier versions can read the rest
            if (here.away() != null) {
                line(text, "away", id.value(), here.away().replaceAll("[\t\r\n]", " "));
            }
        });
        new TreeMap<>(lives).forEach((npc, life) -> line(text, "life", npc, FrayForm.written(life)));
        new TreeMap<>(fray).forEach((who, stance) -> line(text, "fray", who.key(), FrayForm.written(stance)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String kind, Object... parts) {
        text.append(kind);
        for (Object part : parts) {
            text.append('\t').append(part);
        }
        text.append('\n');
    }

    /** Reads what {@link #toBytes} wrote; lines of kinds that a later version may add are passed over. */
    public static SoftState of(byte[] bytes) {
        var npcs = new HashMap<NpcId, RoomId>();
        var coming = new HashMap<String, Long>();
        var attendance = new HashMap<CharacterId, Attendance>();
        var lives = new HashMap<NpcId, NpcLife>();
        var fray = new HashMap<FighterId, FrayForm.Stance>();
        var done = new HashMap<String, Long>();
        var away = new HashMap<String, String>();
        new String(bytes, StandardCharsets.UTF_8).lines().map(line -> line.split("\t", -1)).forEach(parts -> {
            if (parts.length == 3 && parts[0].equals("npc")) {
                npcs.put(new NpcId(parts[1]), new RoomId(parts[2]));
            } else if (parts.length == 3 && parts[0].equals("life")) {
                lives.put(new NpcId(parts[1]), FrayForm.life(parts[2]));
            } else if (parts.length == 3 && parts[0].equals("fray")) {
                ConditionForm.fighter(parts[1]).ifPresent(who -> fray.put(who, FrayForm.stance(parts[2])));
            } else if (parts.length == 3 && parts[0].equals("coming") && isNumber(parts[2])) {
                coming.put(parts[1], Long.parseLong(parts[2]));
            } else if (parts.length == 3 && parts[0].equals("done") && isNumber(parts[2])) {
                done.put(parts[1], Long.parseLong(parts[2]));
            } else if (parts.length == 3 && parts[0].equals("away")) {
                away.put(parts[1], parts[2]);
            } else if (parts.length >= 6 && parts[0].equals("pc") && isNumber(parts[2]) && isNumber(parts[4])) {
                Attendance.Link.of(parts[3]).ifPresent(link -> attendance.put(
                        new CharacterId(UUID.fromString(parts[1])),
                        new Attendance(Long.parseLong(parts[2]), link, Long.parseLong(parts[4]), parts[5], 0)));
            }
        });
        attendance.replaceAll((id, here) -> here.after(done.getOrDefault(id.value().toString(), 0L))
                .away(away.get(id.value().toString())));
        return new SoftState(npcs, coming, attendance, lives, fray);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
