package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.SeededChance;
import org.jventure.testing.SeededIds;
import org.jventure.turn.Durable;
import org.jventure.turn.FarSpeech;
import org.jventure.turn.LedgerAccount;
import org.jventure.turn.Online;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.ZoneWorld;

/** Whatever turns do, and however they end: what lies in all purses is what was minted less what was sunk. */
class RandomPaymentsTest {

    private static final List<Holder> PLACES = IntStream.range(0, 5)
            .<Holder>mapToObj(i -> new Holder.InRoom(new RoomId("town/" + i)))
            .toList();
    private static final long[] AMOUNTS = {
        Long.MIN_VALUE, -1, 0, 1, 2, 3, 10, 500, LedgerAccount.MOST, LedgerAccount.MOST + 1, Long.MAX_VALUE
    };

    private final ZoneWorld world =
            new ZoneWorld(new ZoneId("town"), "Town", new RoomId("town/0"), Map.of(), Map.of());
    private final SeededIds ids = new SeededIds(1);
    private final Map<String, Long> accounts = new HashMap<>();

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    /** Nobody is anywhere. */
    private enum Silence implements FarSpeech {
        FAR;

        @Override
        public List<Online> online() {
            return List.of();
        }

        @Override
        public java.util.Optional<Online> find(String name) {
            return java.util.Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatLiesInPursesIsWhatWasMintedLessWhatWasSunk(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var turn = new Turn(world, null, new Turn.TurnPorts(new SeededChance(seed), ids, Silence.FAR), java.time.Instant.EPOCH);
            try {
                for (int acts = random.nextInt(4); acts >= 0; acts--) {
                    act(turn, random);
                }
                if (random.nextInt(4) == 0) {
                    turn.undo();
                }
                turn.durables().forEach(this::enter);
            } catch (IllegalArgumentException | IllegalStateException _) {
                turn.undo(); // as whoever runs turns does
            }
            PLACES.forEach(place ->
                    assertThat(world.coinsOf(place)).isEqualTo(accounts.getOrDefault(place.key(), 0L)).isNotNegative());
            assertThat(accounts.values().stream().mapToLong(sum -> sum).sum()).isZero();
        }
    }

    private static void act(Turn turn, Random random) {
        var from = PLACES.get(random.nextInt(PLACES.size()));
        var to = PLACES.get(random.nextInt(PLACES.size()));
        long amount = AMOUNTS[random.nextInt(AMOUNTS.length)];
        switch (random.nextInt(5)) {
            case 0 -> turn.mint(new LedgerAccount.Faucet("test"), to, amount);
            case 1 -> turn.sink(from, new LedgerAccount.Sink("test"), amount);
            default -> turn.pay(from, to, amount, "test");
        }
    }

    private void enter(Durable change) {
        if (change instanceof Durable.CoinsMoved(UUID _, var from, var to, var amount, var _)) {
            accounts.merge(from.key(), -amount, Long::sum);
            accounts.merge(to.key(), amount, Long::sum);
        }
    }
}
