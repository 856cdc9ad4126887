package org.jventure.testing.simulation;

import java.util.List;
import java.util.function.Consumer;

/**
 * What players do. A new feature adds its acts here, in one line each: how often, and what is typed. Whatever changes
 * through its commands is audited like everything else; {@link Play} says how to type, and to whom.
 */
enum Act {
    GET(6, play -> play.type(play.anybody(), "get " + play.any(World.THINGS))),
    GET_ALL(10, play -> play.type(play.anybody(), "get all")),
    DROP(8, play -> {
        var name = play.anybody();
        play.type(name, "drop " + play.somethingOf(name));
    }),
    DROP_ALL(3, play -> play.type(play.anybody(), "drop all")),
    GIVE(14, play -> {
        var name = play.anybody();
        play.type(name, "give " + play.somethingOf(name) + " to " + play.anybody());
    }),
    GIVE_ALL(4, play -> play.type(play.anybody(), "give all to " + play.anybody())),
    PUT(8, play -> {
        var name = play.anybody();
        play.type(name, "put " + play.somethingOf(name) + " in " + play.any(World.CONTAINERS));
    }),
    TAKE_OUT(8, play -> play.type(play.anybody(), "get all from " + play.any(World.CONTAINERS))),
    GET_COINS(4, play -> play.type(play.anybody(), "get " + play.any(List.of("coins", "2 coins", "40 coins")))),
    DROP_COINS(5, play -> play.type(play.anybody(), "drop " + play.coins())),
    GIVE_COINS(10, play -> play.type(play.anybody(), "give " + play.coins() + " to " + play.anybody())),
    PUT_COINS(4, play -> play.type(play.anybody(), "put " + play.coins() + " in " + play.any(World.CONTAINERS))),
    TAKE_COINS_OUT(4, play -> play.type(play.anybody(), "get coins from " + play.any(World.CONTAINERS))),
    SPLIT(4, play -> play.type(play.anybody(), "split " + (1 + play.random().nextInt(30)))),
    PARCEL(8, play -> {
        var name = play.anybody();
        play.type(name, "parcel " + play.somethingOf(name) + " to " + play.anybody());
    }),
    PARCEL_COINS(4, play -> play.type(play.anybody(), "parcel " + play.coins() + " to " + play.anybody())),
    COLLECT(8, play -> play.type(play.anybody(), "collect")),
    RECALL(4, play -> play.type(play.anybody(), "parcel recall " + play.any(List.of("all", "1", "coins")))),
    FIGHT_OVER_PARCELS(4, play -> play.people().forEach(name ->
            play.type(name, play.random().nextBoolean() ? "collect" : "parcel recall all"))),
    PARCEL_AND_DROP(4, play -> { // interleaving 35, in all its ways
        var name = play.anybody();
        var thing = play.somethingOf(name);
        play.type(name, "parcel " + thing + " to " + play.anybody());
        play.type(name, play.any(List.of("drop ", "give ")) + thing + " to " + play.anybody());
    }),
    FIGHT_OVER(5, play -> {
        var thing = play.any(World.THINGS);
        play.people().forEach(name -> play.type(name, "get " + thing));
    }),
    PASS_ON(5, play -> {
        var thing = play.any(World.THINGS);
        play.people().forEach(name -> play.type(name, "give " + thing + " to " + play.anybody()));
    }),
    WALK(12, play -> play.type(play.anybody(), play.any(List.of("east", "west", "north", "south")))),
    RUN(3, play -> {
        var name = play.anybody();
        play.any(List.of(List.of("east", "east"), List.of("west", "west"), List.of("east", "west", "east")))
                .forEach(way -> play.type(name, way));
    }),
    FOLLOW(6, play -> play.type(play.anybody(), "follow " + play.anybody())),
    PART(2, play -> play.type(play.anybody(), play.any(List.of("unfollow", "lose all")))),
    LOOK(5, play -> play.type(play.anybody(), "look")),
    INVENTORY(4, play -> play.type(play.anybody(), "inventory")),
    SAY(3, play -> play.speak(play.anybody(), "say")),
    GOSSIP(5, play -> play.speak(play.anybody(), "gossip")),
    TELL(3, play -> play.speak(play.anybody(), "tell " + play.anybody())),
    WHO(1, play -> play.type(play.anybody(), "who")),
    STUDY(5, play -> play.type(play.anybody(), World.STUDY)),
    HONE(3, play -> play.type(play.anybody(), World.HONE + play.any(List.of("strength", "health", "endurance")))),
    STUMBLE(3, play -> play.type(play.anybody(), "stumble")),
    FUMBLE(4, play -> play.type(play.anybody(), "fumble")),
    WEAR(5, play -> play.type(play.anybody(), "wear " + play.any(List.of("all", "shell", "lantern")))),
    WIELD(4, play -> play.type(play.anybody(), play.any(List.of("wield stick", "wield left stick")))),
    REMOVE(5, play -> play.type(play.anybody(), play.any(List.of("remove all", "remove head", "unwield")))),
    BITE(4, play -> play.type(play.anybody(), "bite apple on " + play.anybody())),
    QUIT(2, play -> play.type(play.anybody(), "quit")),
    HANG_UP(2, play -> play.hangUp(play.anybody())),
    GO_ON(5, play -> play.goOn(play.anybody(), play.anyNode())),
    SIGN_IN_ANEW(2, play -> play.signIn(play.anyNode(), play.anybody())),
    SIGN_IN_TWICE(2, play -> play.signInTwice(play.anybody())),
    COME_BACK(14, play -> play.people().forEach(name -> play.comeBack(name, play.anyNode())));

    private final int weight;
    private final Consumer<Play> doing;

    /** @param weight how often, compared with the others */
    Act(int weight, Consumer<Play> doing) {
        this.weight = weight;
        this.doing = doing;
    }

    int weight() {
        return weight;
    }

    void happen(Play play) {
        doing.accept(play);
    }
}
