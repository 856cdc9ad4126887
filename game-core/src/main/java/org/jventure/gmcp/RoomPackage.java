package org.jventure.gmcp;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;
import org.jventure.fact.ClientFact.Person;
import org.jventure.fact.FactKind;
import tools.jackson.databind.JsonNode;

/** Room: where the character is, in words that the mappers of Iron Realms, Aardwolf and MUSHclient understand, and with whom. */
@Component
final class RoomPackage implements GmcpPackage {

    private static final String ANYWHERE = "default";

    @Override
    public String name() {
        return "Room";
    }

    @Override
    public Set<FactKind> facts() {
        return Set.of(FactKind.ROOM, FactKind.PLAYERS);
    }

    @Override
    public PackageNotes notes() {
        var bob = new Person("Bob", "Bob");
        var steps = new ClientFact.Room(
                12, "lantern-quay/steps", "The Tide Steps", "Wet steps lead down to the sea.",
                new ClientFact.Area(3, "lantern-quay", "Lantern Quay"), "", new ClientFact.Spot(2, -1, 0),
                List.of(new ClientFact.Way("n", 11), new ClientFact.Way("d", 40)));
        return PackageNotes.of(
                """
                Where the character is and with whom. `num` is a positive number that never changes and belongs to no
                other room; `exits` has the numbers of the rooms behind them. Iron Realms' mapper reads `area`,
                `environment` and `coords` (number of the area, x, y, z), Aardwolf's and MUSHclient's `zone`, `terrain` and
                `coord`; `id`, `description`, `x`, `y` and `map_layer` are ExVenture's. Places on the map follow from the
                exits.""",
                PackageNotes.sent(info(steps), "The character has come into a room, or the room has changed."),
                PackageNotes.sent(players(new ClientFact.Players(12, List.of(bob))),
                        "The same; everybody else who is there."),
                PackageNotes.sent(came(bob), "Somebody has come into the room."),
                PackageNotes.sent(went(bob), "Somebody has left it."),
                PackageNotes.sent(wrong("n"), "There is no way in that direction."));
    }

    @Override
    public Conversation begin(GmcpClient client) {
        return new Conversation() {

            @Override
            public void received(GmcpMessage message) {
                client.forward(message);
            }

            @Override
            public void told(ClientFact fact) {
                switch (fact) {
                    case ClientFact.Room room -> client.tell(info(room));
                    case ClientFact.Players players -> client.tell(players(players));
                    case ClientFact.PlayerCame(var person) -> client.tell(came(person));
                    case ClientFact.PlayerWent(var person) -> client.tell(went(person));
                    case ClientFact.NoWay(var direction) -> client.tell(wrong(direction));
                    default -> {}
                }
            }
        };
    }

    private static GmcpMessage info(ClientFact.Room room) {
        var area = room.area();
        var spot = room.spot();
        var terrain = room.terrain().isEmpty() ? ANYWHERE : room.terrain();
        var exits = Json.object();
        room.ways().forEach(way -> exits.put(way.direction(), way.number()));
        var info = Json.object()
                .put("num", room.number())
                .put("id", room.id())
                .put("name", room.name())
                .put("area", area.name())
                .put("zone", area.id())
                .put("environment", terrain)
                .put("terrain", terrain)
                .put("coords", "%d,%d,%d,%d".formatted(area.number(), spot.x(), spot.y(), spot.z()))
                .put("map", "")
                .put("description", room.description())
                .put("x", spot.x())
                .put("y", spot.y())
                .put("map_layer", spot.z());
        info.putArray("details");
        info.putObject("coord").put("id", area.number()).put("x", spot.x()).put("y", spot.y()).put("cont", 0);
        info.set("exits", exits);
        return GmcpMessage.of("Room.Info", info);
    }

    private static GmcpMessage players(ClientFact.Players players) {
        return GmcpMessage.of("Room.Players", Json.list(players.people(), RoomPackage::person));
    }

    private static GmcpMessage came(Person person) {
        return GmcpMessage.of("Room.AddPlayer", person(person));
    }

    private static GmcpMessage went(Person person) {
        return GmcpMessage.of("Room.RemovePlayer", Json.text(person.name()));
    }

    private static GmcpMessage wrong(String direction) {
        return GmcpMessage.of("Room.WrongDir", Json.text(direction));
    }

    private static JsonNode person(Person person) {
        return Json.object().put("name", person.name()).put("fullname", person.fullName());
    }
}
