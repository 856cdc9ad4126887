package org.jventure.feature;

import static org.jventure.testing.TestItem.item;
import static org.jventure.testing.TestNpc.npc;

import org.jventure.codex.Codex;
import org.jventure.rules.effect.Pool;
import org.jventure.testing.TestCodex;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestWorld;
import org.jventure.testing.TestZone;
import org.jventure.turn.Turn;

/** Worlds in which NPCs do things, for transcripts. */
final class Npcs {

    private static final Codex WRITTEN = TestCodex.of("""
            socials/nod:
              alone: {actor: You nod., others: "[name] nods."}
              toward: {actor: "You nod to [target].", target: "[name] nods to you.", others: "[name] nods to [target]."}
            skills/spark: {name: Spark, description: A small flame., level: 1, cost: 3}
            skills/blaze: {name: Blaze, description: A large flame., level: 3, cost: 3}
            skills/douse: {name: Douse, description: No flame., level: 1, enabled: false}
            """);

    private Npcs() {}

    /** Those who answer. */
    static TestWorld company() {
        return TestZone.room("square").codex(WRITTEN).named("The Square").described("Pigeons own this place.")
                .define(item("ticket"))
                .define(item("pebble"))
                .with(npc("ferryman").doing("""
                        events:
                          - when: room/entered
                            once: 1m
                            do: [{act: say, after: 1s, messages: ["Mind the planks, [who]."]}]
                          - {when: room/left, do: [{act: emote, message: looks after nobody in particular.}]}
                          - when: room/heard
                            words: ferry|boats?
                            do:
                              - {act: emote, after: 500ms, message: "squints at [who].", looks: "[name] is listening.", lasts: 20s}
                              - {act: wait, after: 2s}
                              - {act: say, messages: ["She sails when she is full."]}
                              - {act: give, item: things/ticket}
                          - when: social
                            social: nod
                            do: [{act: emote, message: nods back.}]
                          - when: item/received
                            item: things/pebble
                            do: [{act: say, messages: ["For luck, is it?"]}, {act: drop, item: things/ticket}]
                        """))
                .north("gate")
                .room("gate").named("The Gate").described("The road begins here.");
    }

    /** Those who do things of themselves. */
    static TestWorld habits() {
        return TestZone.room("square").codex(WRITTEN).named("The Square").described("Pigeons own this place.")
                .command(new TestCommand("stumble", Npcs::stumble))
                .command(new TestCommand("study", turn ->
                        org.jventure.feature.growth.Growing.gain(turn, turn.actor().id(), 1200)))
                .define(item("badge"))
                .define(item("comb"))
                .with(npc("gull").doing("scavenges: {every: 20s, nest: roof}"))
                .with(npc("sentry").doing("guard: {exits: [north], level: 5, pass: things/badge, words: '[name] says that the gate is shut.'}"))
                .with(npc("leech").doing("heals: {amount: 8, every: 1m, price: 5}"))
                .with(npc("teacher").doing("teaches: [spark, blaze, douse]"))
                .north("gate")
                .exit(org.jventure.world.Direction.UP, "roof")
                .room("gate").named("The Gate").described("The road begins here.")
                .room("roof").named("The Roof").described("Gulls live here.");
    }

    private static void stumble(Turn turn) {
        var growth = turn.actor().growth();
        turn.soften(turn.actor().grown(growth.with(growth.vitals().without(Pool.HEALTH, 20), turn.now())));
        turn.answer("You stumble.");
    }
}
