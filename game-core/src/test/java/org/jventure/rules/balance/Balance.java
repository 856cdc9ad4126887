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
import org.jventure.rules.body.Stats;
import org.jventure.rules.combat.CombatRules;
import org.jventure.rules.combat.Odds;

/** Prints who wins, and how long it takes, for each race, class and NPC. */
public final class Balance {

    static final String FIXTURE = "/balance/fixture.yaml";

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

    /** With fights of each pair, a seed, and perhaps a file; without it, the tests' own. */
    public static void main(String[] args) throws IOException {
        var cast = args.length < 3 ? fixture() : read(Path.of(args[2]));
        new Balance(cast, Integer.parseInt(args[0]), Long.parseLong(args[1])).print(System.out);
    }

    static Cast fixture() throws IOException {
        try (var file = Objects.requireNonNull(Balance.class.getResourceAsStream(FIXTURE));
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
        out.printf("%5s  %-12s %-10s %-10s %4s %4s %4s %4s %4s   %-12s %4s  %s%n",
                "level", "npc", "race", "class", "-2", "-1", "even", "+1", "+2", "rounds", "left", "consider");
        for (var foe : cast.npcs().values()) {
            cast.races().forEach((race, stats) -> cast.classes().values()
                    .forEach(calling -> print(out, foe, race, stats, calling)));
        }
    }

    private void print(PrintStream out, Foe foe, String race, Stats stats, Calling calling) {
        out.printf("%5d  %-12s %-10s %-10s", foe.level(), foe.key(), race, calling.key());
        for (int step : STEPS) {
            out.printf(" %4s", foe.level() + step < 1 ? "" : bouts(foe, stats, calling, foe.level() + step).won());
        }
        var even = bouts(foe, stats, calling, foe.level());
        var player = Contender.player(cast, stats, calling, foe.level());
        var odds = Odds.of(player.side(), Contender.npc(cast, foe).side(), rules, Instant.EPOCH);
        out.printf("   %-12s %3d%%  %s%n",
                "%d-%d-%d".formatted(even.shortest(), even.rounds(), even.longest()), even.left(), odds.words());
    }

    Bouts bouts(Foe foe, Stats race, Calling calling, int level) {
        return Bouts.of(rules, Contender.player(cast, race, calling, level), Contender.npc(cast, foe), fights, seed);
    }
}
