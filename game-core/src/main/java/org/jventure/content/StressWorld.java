package org.jventure.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A world for load, made up as it is read: zones in a square, rooms in a rectangle in each, NPCs that wander in all of them.
 * The same figures and seed give the same bytes. Peoples, callings and all else that belongs to no zone are those of
 * another pack. Any thread.
 *
 * @param side   zones are so many times so many
 * @param width  rooms of a zone from west to east
 * @param height and from north to south
 * @param npcs   of each zone
 * @param common where what belongs to no zone comes from
 */
record StressWorld(int side, int width, int height, int npcs, long seed, PackSource common) implements PackSource {

    static final String PACK = "stress";

    private static final String PACK_FILE = "pack.yaml";

    /** 100 zones, 14,000 rooms, 20,000 NPCs. */
    static StressWorld usual(PackSource common) {
        return new StressWorld(10, 14, 10, 200, 1, common);
    }

    @Override
    public String name() {
        return "the generated world " + PACK;
    }

    @Override
    public List<String> files() throws IOException {
        var zones = IntStream.range(0, side * side).mapToObj(number -> "zones/" + key(number) + ".yaml");
        var others = common.files().stream().filter(file -> !file.equals(PACK_FILE) && !file.startsWith("zones/"));
        return Stream.of(Stream.of(PACK_FILE), others, zones).flatMap(each -> each).toList();
    }

    @Override
    public InputStream open(String file) throws IOException {
        if (file.equals(PACK_FILE)) {
            return bytes(pack());
        }
        if (!file.startsWith("zones/")) {
            return common.open(file);
        }
        var number = Integer.parseInt(file.replaceAll("\\D", ""));
        return bytes(new StressZone(this, number).text());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static String key(int zone) {
        return "stress-%02d".formatted(zone);
    }

    private String pack() {
        return """
                pack: %s
                version: "1.0"
                world:
                  name: The Endless Parishes
                  welcome: |2
                    {heading}The Endless Parishes{/heading}

                    There are %d of them, and somebody is walking about in every one.
                  start: %s/%s
                  reserved-names: [admin, administrator, system, server, nobody, everyone, all, self]
                """.formatted(PACK, side * side, key(0), StressZone.room(width / 2, height / 2));
    }
}
