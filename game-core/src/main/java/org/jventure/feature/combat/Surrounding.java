package org.jventure.feature.combat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jventure.feature.company.Fellowship;
import org.jventure.feature.growth.Growing;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.FighterId.OfCharacter;
import org.jventure.rules.body.FighterId.OfNpc;
import org.jventure.rules.combat.Skill;
import org.jventure.rules.combat.Surroundings;
import org.jventure.turn.Turn;
import org.jventure.world.Exit;
import org.jventure.world.RoomDefinition;
import org.jventure.world.RoomFlag;
import org.jventure.world.ZoneWorld;

/** The world around one room's battle, within a turn. */
final class Surrounding implements Surroundings {

    private final Turn turn;
    private final ZoneWorld world;
    private final RoomId room;
    private final Predicate<ZoneId> open;

    /** @param open which other zones would let somebody in */
    Surrounding(Turn turn, RoomId room, Predicate<ZoneId> open) {
        this.turn = turn;
        this.world = turn.world();
        this.room = room;
        this.open = open;
    }

    @Override
    public boolean mayHarm(FighterId actor, FighterId target) {
        return mayHarm(world, actor, target);
    }

    static boolean mayHarm(ZoneWorld world, FighterId actor, FighterId target) {
        var room = world.roomOf(target).flatMap(world::room);
        if (room.isEmpty() || room.get().flags().contains(RoomFlag.PEACEFUL)) {
            return false;
        }
        return switch (target) {
            case OfNpc(var npc) -> world.npc(npc)
                    .map(found -> found.prototype().prowess())
                    .filter(prowess -> !prowess.peaceful())
                    .isPresent();
            case OfCharacter(var other) -> !(actor instanceof OfCharacter(var one)) || mayFight(world, room.get(), one, other);
        };
    }

    private static boolean mayFight(ZoneWorld world, RoomDefinition room, CharacterId one, CharacterId other) {
        return room.flags().contains(RoomFlag.PVP) || agrees(world, one) && agrees(world, other);
    }

    private static boolean agrees(ZoneWorld world, CharacterId id) {
        return world.character(id).map(character -> character.condition().pvp()).orElse(false);
    }

    @Override
    public boolean knows(FighterId actor, Skill skill) {
        return switch (actor) {
            case OfCharacter(var id) -> world.character(id)
                    .map(who -> Growing.skills(turn.codex(), who).contains(skill.key()))
                    .orElse(false);
            case OfNpc(var id) -> world.npc(id)
                    .map(npc -> npc.prototype().prowess())
                    .map(prowess -> prowess.skills().contains(skill.key()))
                    .orElse(false);
        };
    }

    @Override
    public int waysOut(FighterId who) {
        return ways(who).size();
    }

    /** In the order in which flight counts them. NPCs stay in their zone, and nobody flees where nobody is let in. */
    List<Exit> ways(FighterId who) {
        return world.requireRoom(room).exits().values().stream()
                .filter(exit -> exit.zone().equals(world.id())
                        ? world.room(exit.room()).isPresent()
                        : who.isCharacter() && open.test(exit.zone()))
                .toList();
    }

    @Override
    public Set<FighterId> companions(FighterId who) {
        var companions = new HashSet<FighterId>();
        if (who instanceof OfCharacter(var id)) {
            world.character(id).ifPresent(one -> Fellowship.companyOf(world, one)
                    .forEach(each -> companions.add(new OfCharacter(each.id()))));
        }
        companions.remove(who);
        return companions;
    }
}
