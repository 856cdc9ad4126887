package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.jventure.testing.ClusterTranscript;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestItem;
import org.jventure.testing.TestWorld;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;

/**
 * What players see of each failure, on the node that has their connection and elsewhere: one transcript for each row of
 * the table in docs/clustering.md. Run with {@code -Dtranscripts.update=true}, it writes down what is seen instead.
 */
class WhatPlayersSeeTest {

    private static final Path SOURCES = Path.of("src/test/resources/failures");

    @Test
    void aZoneMovesForBalance() throws IOException {
        check("a-zone-moves-for-balance");
    }

    @Test
    void aZoneMovesBecauseItsNodeIsDrained() throws IOException {
        check("a-zone-moves-because-its-node-is-drained");
    }

    @Test
    void aZoneMovesWhileParcelsAreUnderWay() throws IOException {
        check("a-zone-moves-while-parcels-are-under-way");
    }

    @Test
    void theOwnerIsKilled() throws IOException {
        check("the-owner-is-killed");
    }

    @Test
    void theOwnerHangs() throws IOException {
        check("the-owner-hangs");
    }

    @Test
    void theirOwnNodeIsKilled() throws IOException {
        check("their-own-node-is-killed");
    }

    @Test
    void theDatabaseIsAway() throws IOException {
        check("the-database-is-away");
    }

    @Test
    void aCommandCrashes() throws IOException {
        check("a-command-crashes");
    }

    private static void check(String name) throws IOException {
        var file = SOURCES.resolve(name + ".txt");
        var script = Files.readString(file);

        var played = ClusterTranscript.play(script, world());

        if (Boolean.getBoolean("transcripts.update")) {
            Files.writeString(file, played);
        } else {
            assertThat(played).isEqualTo(script);
        }
    }

    private static TestWorld world() {
        return Stories.world().define(TestItem.item("coat")).command(new TestCommand("explode", WhatPlayersSeeTest::explode));
    }

    /** Drops everything first, so that there is something to be undone. */
    private static void explode(Turn turn) {
        turn.world().itemsOf(new Holder.HeldBy(turn.actor().id())).forEach(item ->
                turn.move(item, new Holder.InRoom(turn.actor().room())));
        throw new IllegalStateException("boom");
    }
}
