package org.jventure.turn;

import org.jventure.world.Holder;

/** Where coins come from or go to: a purse, or an edge of the world. */
public sealed interface LedgerAccount {

    /** The most coins that one purse holds and one payment moves. */
    long MOST = 1_000_000_000_000L;

    /** What a character is given when it comes into the world for the first time; the store grants it once for ever. */
    Faucet STARTING_PURSE = new Faucet("starting purse");

    /** The coins of a character, of a room's floor, or inside a container. */
    record Purse(Holder holder) implements LedgerAccount {}

    /** Where coins come into the world. */
    record Faucet(String name) implements LedgerAccount {}

    /** Where coins leave the world for good. */
    record Sink(String name) implements LedgerAccount {}

    /** As the ledger names it: "character:…", "faucet:starting purse". */
    default String key() {
        return switch (this) {
            case Purse(var holder) -> holder.key();
            case Faucet(var name) -> "faucet:" + name;
            case Sink(var name) -> "sink:" + name;
        };
    }
}
