package org.jventure.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client's program may know: a state of things, or something that happened. Facts know no protocol; which messages
 * or variables they become is decided at the edge. They travel between nodes: what a reader does not know, it passes over.
 * Texts hold what players and builders typed: whoever writes them down escapes them.
 */
public sealed interface ClientFact {

    /** For whom it is: who has not asked for the kind is not told. */
    FactKind kind();

    /** What to tell somebody who was told the other state last; nothing if they are the same. */
    default List<ClientFact> since(@Nullable ClientFact before) {
        return equals(before) ? List.of() : List.of(this);
    }

    /**
     * Who is played.
     *
     * @param id never changes
     */
    record Character(String id, String name, String fullName, String race, String calling, long coins)
            implements ClientFact {

        @Override
        public FactKind kind() {
            return FactKind.CHARACTER;
        }
    }

    /** What is left of the character's pools, and how much there can be. */
    record Vitals(Pool health, Pool skill, Pool endurance) implements ClientFact {

        @Override
        public FactKind kind() {
            return FactKind.CHARACTER;
        }
    }

    /** So much of so much. */
    record Pool(int left, int most) {}

    /**
     * What the character has come to.
     *
     * @param experience points since its level began
     * @param perLevel   points from that level to the next
     * @param free       points that it may spend
     * @param stats      the six that count, in the order in which players read them
     */
    record Standing(int level, int experience, int perLevel, long free, List<Ability> stats) implements ClientFact {

        public Standing {
            stats = List.copyOf(stats);
        }

        @Override
        public FactKind kind() {
            return FactKind.CHARACTER;
        }
    }

    /** A stat by its word, such as "strength". */
    record Ability(String name, int value) {}

    /**
     * The room that the character is in.
     *
     * @param number  never changes, and is no other room's; positive
     * @param terrain empty if nobody has said
     */
    record Room(
            int number, String id, String name, String description, Area area, String terrain, Spot spot, List<Way> ways)
            implements ClientFact {

        public Room {
            ways = List.copyOf(ways);
        }

        @Override
        public FactKind kind() {
            return FactKind.ROOM;
        }
    }

    /**
     * The zone that a room belongs to.
     *
     * @param number never changes, and is no other's; positive
     */
    record Area(int number, String id, String name) {}

    /** Where a room is on the map of its area: x grows to the east, y to the north, z upwards. */
    record Spot(int x, int y, int z) {}

    /**
     * A way out.
     *
     * @param direction in its short form: "n"
     * @param number    of the room behind it
     */
    record Way(String direction, int number) {}

    /** The character tried to go where no way leads. */
    record NoWay(String direction) implements ClientFact {

        @Override
        public FactKind kind() {
            return FactKind.ROOM;
        }
    }

    /** Who else is in the room. */
    record Players(int room, List<Person> people) implements ClientFact {

        public Players {
            people = List.copyOf(people);
        }

        @Override
        public FactKind kind() {
            return FactKind.PLAYERS;
        }

        @Override
        public List<ClientFact> since(@Nullable ClientFact before) {
            if (!(before instanceof Players(var thatRoom, var those)) || thatRoom != room) {
                return List.of(this);
            }
            var known = new HashSet<>(those);
            var now = new HashSet<>(people);
            var news = new ArrayList<ClientFact>();
            those.stream().filter(one -> !now.contains(one)).map(PlayerWent::new).forEach(news::add);
            people.stream().filter(one -> !known.contains(one)).map(PlayerCame::new).forEach(news::add);
            return news;
        }
    }

    record Person(String name, String fullName) {}

    record PlayerCame(Person person) implements ClientFact {

        @Override
        public FactKind kind() {
            return FactKind.PLAYERS;
        }
    }

    record PlayerWent(Person person) implements ClientFact {

        @Override
        public FactKind kind() {
            return FactKind.PLAYERS;
        }
    }

    /** What is in a place: all of it, in the order that players see. */
    record Things(Place place, List<Thing> things) implements ClientFact {

        public Things {
            things = List.copyOf(things);
        }

        @Override
        public FactKind kind() {
            return place.kind();
        }

        @Override
        public List<ClientFact> since(@Nullable ClientFact before) {
            if (!(before instanceof Things(var there, var those)) || !there.equals(place)) {
                return List.of(this);
            }
            var known = byId(those);
            var now = byId(things);
            var news = new ArrayList<ClientFact>();
            those.stream().filter(one -> !now.containsKey(one.id())).forEach(one -> news.add(new ThingWent(place, one)));
            for (Thing one : things) {
                var earlier = known.get(one.id());
                if (earlier == null) {
                    news.add(new ThingCame(place, one));
                } else if (!earlier.equals(one)) {
                    news.add(new ThingChanged(place, one));
                }
            }
            return news;
        }

        private static LinkedHashMap<String, Thing> byId(List<Thing> things) {
            var map = new LinkedHashMap<String, Thing>();
            things.forEach(thing -> map.put(thing.id(), thing));
            return map;
        }
    }

    /** Where things are. */
    sealed interface Place {

        /** Who asks for it. */
        default FactKind kind() {
            return this instanceof Ground ? FactKind.LYING : FactKind.CARRIED;
        }

        /** What the location is called by that name in protocols: "inv", "room", "rep" and the container's id. */
        default <T> T choose(T carried, T ground, Function<String, T> inside) {
            return switch (this) {
                case Carried() -> carried;
                case Ground(var _) -> ground;
                case Within(var container) -> inside.apply(container);
            };
        }
    }

    /** With the character. */
    record Carried() implements Place {}

    /** In the room of that number. */
    record Ground(int room) implements Place {}

    /** In the container of that id. */
    record Within(String container) implements Place {}

    /**
     * An item, or an NPC.
     *
     * @param id       never changes, and is no other's
     * @param worn     where the character has it on or in hand, such as "head" or "left-hand"; empty if nowhere
     * @param wearable whether it can be put on
     */
    record Thing(
            String id, String name, boolean container, boolean takeable, boolean creature, String worn, boolean wearable) {

        /** Of what nobody wears. */
        public Thing(String id, String name, boolean container, boolean takeable, boolean creature) {
            this(id, name, container, takeable, creature, "", false);
        }
    }

    record ThingCame(Place place, Thing thing) implements ClientFact {

        @Override
        public FactKind kind() {
            return place.kind();
        }
    }

    record ThingWent(Place place, Thing thing) implements ClientFact {

        @Override
        public FactKind kind() {
            return place.kind();
        }
    }

    record ThingChanged(Place place, Thing thing) implements ClientFact {

        @Override
        public FactKind kind() {
            return place.kind();
        }
    }

    /** The channels that there are. */
    record Channels(List<Channel> channels) implements ClientFact {

        public Channels {
            channels = List.copyOf(channels);
        }

        @Override
        public FactKind kind() {
            return FactKind.TALK;
        }
    }

    /**
     * One of them.
     *
     * @param command what to type before the words
     * @param joined  whether the character listens to it
     */
    record Channel(String name, String caption, String command, boolean joined) {}

    /**
     * Somebody has spoken, on a channel, to the room, or to this character.
     *
     * @param channel such as "gossip", "say" or "tell"
     * @param line    as the screen shows it
     * @param words   what was said, alone
     */
    record Spoken(String channel, String talker, String line, String words) implements ClientFact {

        @Override
        public FactKind kind() {
            return FactKind.TALK;
        }
    }

    /** Who is in the world, by name. */
    record Online(List<String> names) implements ClientFact {

        public Online {
            names = List.copyOf(names);
        }

        @Override
        public FactKind kind() {
            return FactKind.TALK;
        }
    }

    /** The session asks for a name, and takes a password too; or it does so no more. */
    record SignIn(boolean open) implements ClientFact {

        @Override
        public FactKind kind() {
            return FactKind.SESSION;
        }
    }

    /** What became of a name and a password. */
    record SignInAnswer(boolean success, String message) implements ClientFact {

        @Override
        public FactKind kind() {
            return FactKind.SESSION;
        }
    }
}
