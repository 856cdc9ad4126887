package org.jventure.feature.look;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.turn.FactSource;
import org.jventure.world.Exit;
import org.jventure.world.RoomDefinition;
import org.jventure.world.ZoneWorld;

/** The room, for mappers. */
@Component
final class RoomFacts implements FactSource {

    @Override
    public FactKind kind() {
        return FactKind.ROOM;
    }

    @Override
    public ClientFact now(View view) {
        var world = view.world();
        var room = world.requireRoom(view.who().room());
        var plan = world.plan();
        var spot = plan.spot(room.id());
        var ways = new ArrayList<ClientFact.Way>();
        for (Exit exit : room.exits().values()) {
            int number = number(world, exit);
            if (number > 0) {
                ways.add(new ClientFact.Way(exit.direction().shortForm(), number));
            }
        }
        return new ClientFact.Room(
                room.number(),
                room.id().value(),
                room.name(),
                room.description().plainText(),
                new ClientFact.Area(world.number(), room.zone().value(), world.name()),
                "",
                new ClientFact.Spot(spot.x(), spot.y(), spot.z()),
                ways);
    }

    private static int number(ZoneWorld world, Exit exit) {
        return exit.number() > 0 ? exit.number() : world.room(exit.room()).map(RoomDefinition::number).orElse(0);
    }
}
