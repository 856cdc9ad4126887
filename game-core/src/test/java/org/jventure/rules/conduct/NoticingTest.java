package org.jventure.rules.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.rules.body.FighterId;

class NoticingTest {

    private static final RoomId ROOM = new RoomId("town/square");
    private static final NpcId SELF = new NpcId("town/guard");
    private static final FighterId PLAYER = new FighterId.OfCharacter(new CharacterId(new UUID(0, 1)));
    private static final FighterId OTHER = new FighterId.OfNpc(new NpcId("town/cat"));

    @Test
    void playersAreHeededUnlessNpcsAreMeant() {
        assertThat(fits(new Cue.Entered(Who.PLAYERS), new Happening.Entered(ROOM, PLAYER))).isTrue();
        assertThat(fits(new Cue.Entered(Who.PLAYERS), new Happening.Entered(ROOM, OTHER))).isFalse();
        assertThat(fits(new Cue.Entered(Who.NPCS), new Happening.Entered(ROOM, PLAYER))).isFalse();
        assertThat(fits(new Cue.Left(Who.ANYBODY), new Happening.Left(ROOM, OTHER))).isTrue();
    }

    @Test
    void nobodyReactsToItself() {
        var self = new FighterId.OfNpc(SELF);

        assertThat(fits(new Cue.Entered(Who.ANYBODY), new Happening.Entered(ROOM, self))).isFalse();
    }

    @Test
    void whatIsMeantForAnotherIsNotHeeded() {
        var other = new NpcId("town/cat");

        assertThat(fits(new Cue.Gestured(""), new Happening.Gestured(ROOM, PLAYER, SELF, "nod"))).isTrue();
        assertThat(fits(new Cue.Gestured("bow"), new Happening.Gestured(ROOM, PLAYER, SELF, "nod"))).isFalse();
        assertThat(fits(new Cue.Gestured(""), new Happening.Gestured(ROOM, PLAYER, other, "nod"))).isFalse();
        assertThat(fits(new Cue.Targeted(), new Happening.Targeted(ROOM, PLAYER, new FighterId.OfNpc(SELF)))).isTrue();
        assertThat(fits(new Cue.Targeted(), new Happening.Targeted(ROOM, PLAYER, OTHER))).isFalse();
        assertThat(fits(heard("hi"), new Happening.Heard(ROOM, PLAYER, "hi", other))).isFalse();
    }

    @Test
    void anItemMayBeTheOneOrAny() {
        var rope = new PrototypeId("things/rope");
        var given = new Happening.Received(ROOM, PLAYER, SELF, rope);

        assertThat(fits(new Cue.Received(null), given)).isTrue();
        assertThat(fits(new Cue.Received(rope), given)).isTrue();
        assertThat(fits(new Cue.Received(new PrototypeId("things/apple")), given)).isFalse();
    }

    @Test
    void deathsOfPlayersAndNpcsAreTwoThings() {
        assertThat(fits(new Cue.PlayerDied(), new Happening.Died(ROOM, PLAYER))).isTrue();
        assertThat(fits(new Cue.NpcDied(), new Happening.Died(ROOM, PLAYER))).isFalse();
        assertThat(fits(new Cue.NpcDied(), new Happening.Died(ROOM, OTHER))).isTrue();
    }

    @Test
    void eachPartOfTheDayIsItsOwn() {
        assertThat(fits(new Cue.DayTurned(DayPart.DUSK), new Happening.DayTurned(DayPart.DUSK))).isTrue();
        assertThat(fits(new Cue.DayTurned(DayPart.DUSK), new Happening.DayTurned(DayPart.DAWN))).isFalse();
    }

    @Test
    void chanceIsOutOfAHundred() {
        var reaction = new Reaction(new Cue.Targeted(), 30, Duration.ZERO, List.of());
        var always = new Reaction(new Cue.Targeted(), 100, Duration.ZERO, List.of());

        assertThat(Noticing.happens(reaction, _ -> 29)).isTrue();
        assertThat(Noticing.happens(reaction, _ -> 30)).isFalse();
        assertThat(Noticing.happens(always, _ -> 99)).isTrue();
    }

    @Test
    void inAFightTheHeavierIsTheLikelier() {
        var conduct = new Conduct(
                List.of(fight(1), new Reaction(new Cue.Targeted(), 100, Duration.ZERO, List.of()), fight(3)),
                Habits.NONE, List.of(), "");
        var chosen = new ArrayList<Integer>();
        for (int i = 0; i < 4; i++) {
            int drawn = i;
            chosen.add(Noticing.inFight(conduct, _ -> drawn));
        }

        assertThat(chosen).containsExactly(0, 2, 2, 2);
        assertThat(Noticing.inFight(Conduct.NONE, _ -> 0)).isEqualTo(-1);
    }

    private static Reaction fight(int weight) {
        return new Reaction(new Cue.FightTicked(weight), 100, Duration.ZERO, List.of());
    }

    private static Cue heard(String words) {
        return new Cue.Heard(Hearing.of(words), Who.ANYBODY);
    }

    private static boolean fits(Cue cue, Happening happening) {
        var conduct = new Conduct(
                List.of(new Reaction(cue, 100, Duration.ZERO, List.of())), Habits.NONE, List.of(), "");
        return !Noticing.reactions(conduct, SELF, happening).isEmpty();
    }
}
