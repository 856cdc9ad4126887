package org.jventure.rules.balance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jventure.rules.balance.Cast.Calling;
import org.jventure.rules.balance.Cast.Foe;
import org.jventure.rules.balance.Cast.Folk;
import org.jventure.rules.combat.CombatRules;
import org.jventure.rules.combat.Odds;

/** Prints who wins, and how long it takes, for each class and NPC; players are of all races in turns. */
public final class Balance {

    static final String FIXTURE = "/balance/fixture.yaml";
    static final String STARTER = "/balance/lantern-coast.yaml";

    /** By how many levels the player is above the NPC, in the columns. */
    private static final List<Integer> STEPS = List.of(-2, -1, 0, 1, 2);

    private final Cast cast;
    private final CombatRules rules;
    private final int fights;
    private final long seed;

    Balance(Cast cast, int fights, long seed) {
        this.cast = cast;
        this.fights = fights;
        this.seed = seed;
        rules = CombatRules.usual(cast.types());
    }

    /** With fights of each pair, a seed, and perhaps a file; without it, the starter world. */
    public static void main(String[] args) throws IOException {
        var cast = args.length < 3 ? resource(STARTER) : read(Path.of(args[2]));
        new Balance(cast, Integer.parseInt(args[0]), Long.parseLong(args[1])).print(System.out);
    }

    static Cast resource(String name) throws IOException {
        try (var file = Objects.requireNonNull(Balance.class.getResourceAsStream(name));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return Cast.read(reader);
        }
    }

    private static Cast read(Path path) throws IOException {
        try (Reader reader = Files.newBufferedReader(path)) {
            return Cast.read(reader);
        }
    }

    private void print(PrintStream out) {
        out.printf("%d fights of each pair, seed %d. Won by the player, in percent, by levels above the NPC; rounds that%n"
                + "a tenth, half and nine tenths of the even fights do not exceed; health left to the winner; the odds.%n%n",
                fights, seed);
        out.printf("%5s  %-30s %-12s %4s %4s %4s %4s %4s   %-12s %4s  %s%n",
                "level", "npc", "class", "-2", "-1", "even", "+1", "+2", "rounds", "left", "consider");
        cast.npcs().values().stream()
                .flatMap(foe -> cast.classes().values().stream().map(calling -> new Pair(foe, calling)))
                .parallel()
                .map(this::row)
                .toList()
                .forEach(out::println);
        out.printf("%nEven fights won, in percent, of all pairs:%n");
        cast.races().values().forEach(race -> out.printf("%7d  %s%n", wonBy(race), race.key()));
    }

    private record Pair(Foe foe, Calling calling) {}

    private String row(Pair pair) {
        var foe = pair.foe();
        var row = new StringBuilder("%5d  %-30s %-12s".formatted(foe.level(), foe.key(), pair.calling().key()));
        for (int step : STEPS) {
            int level = foe.level() + step;
            row.append(" %4s".formatted(level < 1 ? "" : bouts(foe, everybody(), pair.calling(), level).won()));
        }
        var even = bouts(foe, everybody(), pair.calling(), foe.level());
        var player = Contender.player(cast, everybody().getFirst(), pair.calling(), foe.level());
        var odds = Odds.of(player.side(), Contender.npc(cast, foe).side(), rules, Instant.EPOCH);
        return row.append("   %-12s %3d%%  %s".formatted(
                        "%d-%d-%d".formatted(even.shortest(), even.rounds(), even.longest()), even.left(), odds.words()))
                .toString();
    }

    /** On average of all NPCs and classes, in percent. */
    int wonBy(Folk race) {
        return (int) Math.round(cast.npcs().values().parallelStream()
                .flatMap(foe -> cast.classes().values().stream().map(one -> bouts(foe, List.of(race), one, foe.level())))
                .mapToInt(Bouts::won)
                .average()
                .orElse(0));
    }

    List<Folk> everybody() {
        return List.copyOf(cast.races().values());
    }

    /** Players of these races, in turns. */
    Bouts bouts(Foe foe, List<Folk> races, Calling calling, int level) {
        var players = races.stream().map(race -> Contender.player(cast, race, calling, level)).toList();
        return Bouts.of(rules, players, Contender.npc(cast, foe), fights, seed);
    }
}
