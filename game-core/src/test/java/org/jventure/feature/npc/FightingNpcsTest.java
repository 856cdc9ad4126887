package org.jventure.feature.npc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestNpc.npc;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestNpc;
import org.jventure.testing.TestZone;

class FightingNpcsTest {

    private static final Duration A_WHILE = Duration.ofSeconds(5);

    @Test
    void whoIsAttackedAtSightIsOfTheLevelsWritten() {
        assertThat(visited(wolf().doing("attacks: {from: 1, to: 3}"))).anyMatch(line -> line.contains("wolf attacks you"));
        assertThat(visited(wolf().doing("attacks: {from: 2}"))).noneMatch(line -> line.contains("wolf attacks"));
        assertThat(visited(npc("wolf").doing("attacks: {from: 1}"))).noneMatch(line -> line.contains("wolf attacks"));
    }

    @Test
    void whatIsWrittenOfAttacksAndRoundsHappens() {
        var boar = npc("boar").fighting(1, 5000).doing("""
                events:
                  - {when: character/targeted, do: [{act: say, messages: ["You, [who]?"]}]}
                  - {when: combat/ticked, do: [{act: emote, message: snorts.}]}
                """);
        var game = TestZone.room("square").with(boar).player("ann", "square");

        game.perform("ann", "kill boar").advance(A_WHILE);

        assertThat(game.seen("ann")).contains("A boar says, \"You, Ann?\"", "A boar snorts.");
    }

    @Test
    void oneHelpsItsKind() {
        var rat = npc("rat").fighting(1, 5000).doing("helps: true");
        var game = TestZone.room("square").with(rat).with(rat).player("ann", "square");

        game.perform("ann", "kill rat").advance(A_WHILE);

        assertThat(attacks(game.seen("ann"))).hasSize(1);
    }

    @Test
    void aDefenderGoesForWhoAttacksAnybody() {
        var game = TestZone.room("square").with(npc("hen").fighting(1, 5000))
                .with(npc("watchman").fighting(1, 5000).doing("defends: true"))
                .player("ann", "square");

        game.perform("ann", "kill hen").advance(A_WHILE);

        assertThat(attacks(game.seen("ann"))).singleElement().asString().contains("watchman");
    }

    @Test
    void aDeathIsNoticedByThoseWhoAreThere() {
        var game = TestZone.room("square").with(npc("hen").fighting(1, 1))
                .with(npc("farmer").doing("events: [{when: npc/died, do: [{act: say, messages: [My hen!]}]}]"))
                .player("ann", "square");

        game.perform("ann", "kill hen").advance(Duration.ofSeconds(30));

        assertThat(game.seen("ann")).contains("A farmer says, \"My hen!\"");
    }

    @Test
    void aTargetIsGoneForWhenItIsOneOfThoseMeant() {
        var dog = npc("dog").fighting(1, 5000).doing("""
                events:
                  - {when: room/heard, words: puss, do: [{act: target, npcs: true}]}
                  - {when: room/heard, words: dinner, do: [{act: target, players: true}]}
                """);
        var game = TestZone.room("square").with(dog).player("ann", "square");

        assertThat(attacks(game.perform("ann", "say puss").advance(A_WHILE).seen("ann"))).isEmpty();
        assertThat(attacks(game.perform("ann", "say dinner").advance(A_WHILE).seen("ann"))).hasSize(1);
    }

    private static TestNpc wolf() {
        return npc("wolf").fighting(1, 5000);
    }

    /** What a newcomer sees who walks in. */
    private static List<String> visited(TestNpc somebody) {
        var game = TestZone.room("square").north("wood").room("wood").with(somebody).player("ann", "square");
        return game.perform("ann", "north").advance(A_WHILE).seen("ann");
    }

    private static List<String> attacks(List<String> seen) {
        return seen.stream().filter(line -> line.endsWith("attacks you!") || line.endsWith("attacks you.")).toList();
    }
}
