package org.jventure.content;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes one zone of a {@link StressWorld} as builders would. */
final class StressZone {

    private static final int KINDS_OF_ITEMS = 5;
    private static final int ITEMS_OF_EACH = 4;

    private final StressWorld world;
    private final int number;
    private final StressEcology ecology;
    private final Random chance;
    private final StringBuilder text = new StringBuilder();

    StressZone(StressWorld world, int number) {
        this.world = world;
        this.number = number;
        chance = new Random(world.seed() * 1_000_003 + number);
        // scattered, for neighbours of one kind would look like one zone
        ecology = StressEcology.values()[Math.floorMod(number * 7 + number / world.side() * 3, StressEcology.values().length)];
    }

    static String room(int x, int y) {
        return "r%02d-%02d".formatted(x, y);
    }

    String text() {
        line("zone: %s", StressWorld.key(number));
        line("name: The Parish of %s %d", ecology.title(), number + 1);
        line("description: %s", ecology.summary());
        line("recall: %s", room(world.width() / 2, world.height() / 2));
        line("rooms:");
        var ways = new Ways();
        for (int y = 0; y < world.height(); y++) {
            for (int x = 0; x < world.width(); x++) {
                room(x, y, ways);
            }
        }
        line("items:");
        for (int kind = 0; kind < KINDS_OF_ITEMS; kind++) {
            item(ecology.things().get(kind % ecology.things().size()));
        }
        line("npcs:");
        int kinds = ecology.creatures().size();
        for (int kind = 0; kind < kinds; kind++) {
            npc(kind, world.npcs() / kinds + (kind < world.npcs() % kinds ? 1 : 0));
        }
        return text.toString();
    }

    private void room(int x, int y, Ways ways) {
        var place = any(ecology.places());
        var sight = any(ecology.sights());
        line("  %s:", room(x, y));
        line("    name: The %s %s", any(ecology.moods()), place);
        line("    description: >-");
        line("      %s %s", any(ecology.airs()), any(ecology.views()).formatted(article(sight) + " {feature}" + sight + "{/feature}"));
        line("    features:");
        line("      - keywords: [%s]", sight);
        line("        description: Look as long as you like, it remains %s %s.", article(sight), sight);
        line("    exits:");
        exit("west", x > 0 && ways.west[y][x] ? room(x - 1, y) : null);
        exit("east", x + 1 < world.width() && ways.west[y][x + 1] ? room(x + 1, y) : null);
        exit("north", y > 0 && ways.north[y][x] ? room(x, y - 1) : null);
        exit("south", y + 1 < world.height() && ways.north[y + 1][x] ? room(x, y + 1) : null);
        borders(x, y);
    }

    /** In the middle of each side one goes over to the next zone. */
    private void borders(int x, int y) {
        int side = world.side();
        int right = world.width() - 1;
        int bottom = world.height() - 1;
        if (y == world.height() / 2) {
            exit("west", x == 0 && number % side > 0 ? there(number - 1, right, y) : null);
            exit("east", x == right && number % side < side - 1 ? there(number + 1, 0, y) : null);
        }
        if (x == world.width() / 2) {
            exit("north", y == 0 && number >= side ? there(number - side, x, bottom) : null);
            exit("south", y == bottom && number / side < side - 1 ? there(number + side, x, 0) : null);
        }
    }

    private static String there(int zone, int x, int y) {
        return StressWorld.key(zone) + "/" + room(x, y);
    }

    private void exit(String direction, @Nullable String to) {
        if (to != null) {
            line("      %s: %s", direction, to);
        }
    }

    private void item(String thing) {
        line("  %s:", thing);
        line("    name: %s %s", article(thing), thing);
        line("    keywords: [%s]", thing);
        line("    lying: Somebody has left %s %s here.", article(thing), thing);
        line("    description: It has been left in many parishes.");
        line("    spawns:");
        for (int i = 0; i < ITEMS_OF_EACH; i++) {
            line("      - {room: %s, respawn: 15m}", anywhere());
        }
    }

    private void npc(int kind, int many) {
        var creature = ecology.creatures().get(kind);
        line("  %s:", creature);
        line("    name: %s %s", article(creature), creature);
        line("    keywords: [%s]", creature);
        line("    standing: %s %s is on its way somewhere.", capital(article(creature)), creature);
        line("    description: It has the look of one who was here before you, and before that elsewhere.");
        line("    wanders: %ds", 20 + 4 * kind);
        if (kind % 2 == 1) {
            line("    emotes: [looks about., stops and goes on.]");
        }
        line("    spawns:");
        for (int i = 0; i < many; i++) {
            line("      - {room: %s}", anywhere());
        }
    }

    private String anywhere() {
        return room(chance.nextInt(world.width()), chance.nextInt(world.height()));
    }

    private String any(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }

    private static String article(String noun) {
        return "aeiou".indexOf(noun.charAt(0)) >= 0 ? "an" : "a";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void line(String format, Object... parts) {
        text.append(format.formatted(parts)).append('\n');
    }

    /** Which rooms have a way to the one west and north of them: each to one at least, so that all hang together. */
    private final class Ways {

        private final boolean[][] west = new boolean[world.height()][world.width()];
        private final boolean[][] north = new boolean[world.height()][world.width()];

        private Ways() {
            for (int y = 0; y < world.height(); y++) {
                for (int x = 0; x < world.width(); x++) {
                    int wall = chance.nextInt(4);
                    west[y][x] = wall != 0 || y == 0;
                    north[y][x] = wall != 1 || x == 0;
                }
            }
        }
    }
}
