package org.jventure.telnet.msdp;

import java.util.LinkedHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.jventure.fact.ClientFact;

/** The variables that are read off facts, under the names that MSDP's own list and the larger games give them. */
@Configuration(proxyBeanMethods = false)
class FactVariables {

    /** Reads one kind of fact; the lambda is the whole variable. */
    private record Read<F extends ClientFact>(String name, Class<F> type, Function<F, MsdpValue> reading)
            implements MsdpVariable {

        @Override
        public @Nullable MsdpValue in(ClientFact fact) {
            return type.isInstance(fact) ? reading.apply(type.cast(fact)) : null;
        }
    }

    @Bean
    MsdpVariable characterName() {
        return character("CHARACTER_NAME", who -> MsdpValue.of(who.name()));
    }

    @Bean
    MsdpVariable race() {
        return character("RACE", who -> MsdpValue.of(who.race()));
    }

    @Bean
    MsdpVariable characterCalling() {
        return character("CLASS", who -> MsdpValue.of(who.calling()));
    }

    @Bean
    MsdpVariable money() {
        return character("MONEY", who -> MsdpValue.of(who.coins()));
    }

    @Bean
    MsdpVariable health() {
        return vitals("HEALTH", vitals -> MsdpValue.of(vitals.health().left()));
    }

    @Bean
    MsdpVariable healthMax() {
        return vitals("HEALTH_MAX", vitals -> MsdpValue.of(vitals.health().most()));
    }

    @Bean
    MsdpVariable mana() {
        return vitals("MANA", vitals -> MsdpValue.of(vitals.skill().left()));
    }

    @Bean
    MsdpVariable manaMax() {
        return vitals("MANA_MAX", vitals -> MsdpValue.of(vitals.skill().most()));
    }

    @Bean
    MsdpVariable movement() {
        return vitals("MOVEMENT", vitals -> MsdpValue.of(vitals.endurance().left()));
    }

    @Bean
    MsdpVariable movementMax() {
        return vitals("MOVEMENT_MAX", vitals -> MsdpValue.of(vitals.endurance().most()));
    }

    @Bean
    MsdpVariable level() {
        return standing("LEVEL", standing -> MsdpValue.of(standing.level()));
    }

    @Bean
    MsdpVariable experience() {
        return standing("EXPERIENCE", standing -> MsdpValue.of(standing.experience()));
    }

    @Bean
    MsdpVariable experienceMax() {
        return standing("EXPERIENCE_MAX", standing -> MsdpValue.of(standing.perLevel()));
    }

    @Bean
    MsdpVariable areaName() {
        return room("AREA_NAME", room -> MsdpValue.of(room.area().name()));
    }

    @Bean
    MsdpVariable roomName() {
        return room("ROOM_NAME", room -> MsdpValue.of(room.name()));
    }

    @Bean
    MsdpVariable roomNumber() {
        return room("ROOM_VNUM", room -> MsdpValue.of(room.number()));
    }

    @Bean
    MsdpVariable roomExits() {
        return room("ROOM_EXITS", FactVariables::exits);
    }

    @Bean
    MsdpVariable wholeRoom() {
        return room("ROOM", FactVariables::table);
    }

    private static MsdpVariable character(String name, Function<ClientFact.Character, MsdpValue> reading) {
        return new Read<>(name, ClientFact.Character.class, reading);
    }

    private static MsdpVariable vitals(String name, Function<ClientFact.Vitals, MsdpValue> reading) {
        return new Read<>(name, ClientFact.Vitals.class, reading);
    }

    private static MsdpVariable standing(String name, Function<ClientFact.Standing, MsdpValue> reading) {
        return new Read<>(name, ClientFact.Standing.class, reading);
    }

    private static MsdpVariable room(String name, Function<ClientFact.Room, MsdpValue> reading) {
        return new Read<>(name, ClientFact.Room.class, reading);
    }

    private static MsdpValue exits(ClientFact.Room room) {
        var exits = new LinkedHashMap<String, MsdpValue>();
        room.ways().forEach(way -> exits.put(way.direction(), MsdpValue.of(way.number())));
        return new MsdpValue.Table(exits);
    }

    private static MsdpValue table(ClientFact.Room room) {
        var table = new LinkedHashMap<String, MsdpValue>();
        table.put("VNUM", MsdpValue.of(room.number()));
        table.put("NAME", MsdpValue.of(room.name()));
        table.put("AREA", MsdpValue.of(room.area().name()));
        var spot = new LinkedHashMap<String, MsdpValue>();
        spot.put("X", MsdpValue.of(room.spot().x()));
        spot.put("Y", MsdpValue.of(room.spot().y()));
        spot.put("Z", MsdpValue.of(room.spot().z()));
        table.put("COORDS", new MsdpValue.Table(spot));
        table.put("TERRAIN", MsdpValue.of(room.terrain()));
        table.put("EXITS", exits(room));
        return new MsdpValue.Table(table);
    }
}
