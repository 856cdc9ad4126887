package org.jventure.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestNpc.npc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.jventure.cluster.Alone;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.routing.CharacterDirectory;
import org.jventure.testing.GameRules;
import org.jventure.testing.ManualClock;
import org.jventure.testing.NobodyOutside;
import org.jventure.testing.SeededChance;
import org.jventure.testing.SeededIds;
import org.jventure.testing.TestZone;
import org.jventure.turn.FarMessage;
import org.jventure.turn.NpcBehaviour;
import org.jventure.turn.Turn;
import org.jventure.turn.Turn.TurnPorts;
import org.jventure.world.Npc;

/** A zone between its beginning and its end. */
class ZoneTest {

    private static final ZoneId TOWN = new ZoneId("town");

    private final ManualClock clock = new ManualClock();
    private final List<String> asked = new ArrayList<>();
    private final AtomicLong generations = new AtomicLong();
    private final ZoneContent content =
            TestZone.room("square").with(npc("cat")).start().content().zone(TOWN).orElseThrow();
    private final List<FarMessage> published = new ArrayList<>();
    private int ended;

    private final Keeper keeper = new Keeper() {
        @Override
        public void load(Reign reign) {
            asked.add("load " + reign.generation());
        }

        @Override
        public void loadCharacter(Reign reign, CharacterId character) {}

        @Override
        public void ask(Reign reign, long number, CharacterId asker, org.jventure.turn.Question.Work<?> work) {}

        @Override
        public void write(Batch batch) {
            asked.add("write " + batch.number());
        }

        @Override
        public void quarantine(Reign reign, String trouble) {
            asked.add("quarantine: " + trouble);
        }
    };

    private Zone zone(Rules rules) {
        return zone(rules, ZoneProperties.Rest.WITHOUT_PLAYERS);
    }

    private Zone zone(Rules rules, ZoneProperties.Rest rest) {
        var turn = new TurnPorts(new SeededChance(1), new SeededIds(1), new CharacterDirectory(Alone.map()));
        var zone = new Zone(
                TOWN, 1, generations::incrementAndGet, new ZonePorts(clock, turn, new Nowhere(), keeper), rules,
                new ZoneProperties(
                        9, Duration.ofSeconds(3), Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofSeconds(1), 9, rest),
                () -> ended++);
        zone.start();
        return zone;
    }

    private void load(Zone zone) {
        zone.handle(new ZoneMessage.Loaded(
                new Reign(TOWN, 1, generations.get()), clock.nanos(),
                new ZoneSnapshot(content, 1, 0, List.of(), List.of(), List.of(), Map.of(), null)));
    }

    private static final NpcBehaviour BROKEN = new NpcBehaviour() {
        @Override
        public boolean fits(Npc npc) {
            throw new IllegalStateException("no rule for " + npc.id());
        }

        @Override
        public int meanSeconds(Npc npc) {
            return 1;
        }

        @Override
        public void act(Turn turn, Npc npc) {}
    };

    @Test
    void whatCanNotBePutIntoMemoryCountsAsALoadThatFailed() {
        var rules = GameRules.all();
        var zone = zone(new Rules(
                rules.commands(), rules.narrator(), rules.entrance(), rules.hearings(), List.of(BROKEN), List.of(),
                List.of(), List.of(), rules.arena(), List.of(), rules.deeds(), List.of()));

        load(zone);
        assertThat(zone.gauge().status()).isEqualTo(ZoneStatus.LOADING);
        load(zone);
        load(zone);

        assertThat(asked).containsExactly("load 1", "load 2", "load 3", "quarantine: no rule for town/square-cat-1");
        assertThat(zone.gauge().status()).isEqualTo(ZoneStatus.QUARANTINED);
    }

    @Test
    void anEmptyZoneRestsUnlessItIsToldNeverTo() {
        var resting = zone(GameRules.all());
        load(resting);
        settle(resting);
        assertThat(resting.gauge().wantsPulse()).isFalse();

        var busy = zone(GameRules.all(), ZoneProperties.Rest.NEVER);
        load(busy);
        settle(busy);
        assertThat(busy.gauge().wantsPulse()).isTrue();
        busy.handle(new ZoneMessage.Lost());
        assertThat(busy.gauge().wantsPulse()).isFalse();
    }

    private void settle(Zone zone) {
        zone.handle(new ZoneMessage.Written(new Reign(TOWN, 1, generations.get()), 1, clock.nanos()));
        zone.handle(new ZoneMessage.Pulse());
    }

    @Test
    void nothingBringsAnEndedZoneBack() {
        var zone = zone(GameRules.all());
        load(zone);
        zone.handle(new ZoneMessage.Stop());
        zone.handle(new ZoneMessage.Written(new Reign(TOWN, 1, 1), 1, clock.nanos()));
        assertThat(zone.gauge().status()).isEqualTo(ZoneStatus.ENDED);

        zone.handle(new ZoneMessage.Verified(1, clock.nanos()));
        zone.handle(new ZoneMessage.Pulse());

        assertThat(zone.gauge().status()).isEqualTo(ZoneStatus.ENDED);
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void anAnswerThatAnEndedZoneStillReadsLetsSomebodyLookWhatIsDue() {
        var ann = new CharacterId(new UUID(1, 1));
        var zone = zone(GameRules.all());
        load(zone);
        zone.handle(new ZoneMessage.Lost());

        zone.handle(new ZoneMessage.Answered(new Reign(TOWN, 1, 1), 1, ann, "yes"));
        zone.handle(new ZoneMessage.AskFailed(new Reign(TOWN, 1, 1), 2, ann, true, "who knows"));

        assertThat(published).containsExactly(new FarMessage.MayBeDue(ann, false), new FarMessage.MayBeDue(ann, false));
    }

    /** Where nobody hears anything. */
    private final class Nowhere implements NobodyOutside {

        @Override
        public void publish(FarMessage message) {
            published.add(message);
        }

        @Override
        public void tell(SessionAddress session, SessionMessage message) {}
    }
}
