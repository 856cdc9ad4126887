package org.jventure.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.content.ContentDatabase;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.LivingTables;

class JdbcZoneOwnersTest {

    private static final NodeId RED = new NodeId("red");
    private static final NodeId BLUE = new NodeId("blue");
    private static final ZoneId TOWN = new ZoneId("town");
    private static final ZoneId FOREST = new ZoneId("forest");

    private final JdbcZoneOwners owners = new JdbcZoneOwners(ContentDatabase.url(), null, null);

    @BeforeEach
    void begin() {
        LivingTables.empty();
    }

    @AfterEach
    void end() {
        owners.close();
        LivingTables.empty();
    }

    private long register(NodeId node) {
        return owners.register(node, "127.0.0.1", "test");
    }

    @Test
    void everyRegistrationIsANewLife() {
        assertThat(register(RED)).isEqualTo(1);
        assertThat(register(RED)).isEqualTo(2);
        assertThat(register(BLUE)).isEqualTo(1);
    }

    @Test
    void aClaimRaisesTheEpochAndKeepsTheCountOfBatches() {
        assertThat(owners.claim(RED, 1, List.of(TOWN, FOREST))).isEqualTo(Map.of(TOWN, 1L, FOREST, 1L));
        ContentDatabase.sql().sql("update zone_owner set batch = 42 where zone = 'town'").update();

        assertThat(owners.claim(RED, 2, List.of(TOWN))).isEqualTo(Map.of(TOWN, 2L));

        assertThat(ContentDatabase.sql().sql("select batch from zone_owner where zone = 'town'")
                .query(Long.class).single()).isEqualTo(42);
    }

    @Test
    void aRoundTellsWhatIsMineInThisLifeAndBeats() {
        var first = register(RED);
        owners.claim(RED, first, List.of(TOWN, FOREST));
        var second = register(RED);
        owners.claim(RED, second, List.of(FOREST));
        owners.claim(BLUE, 1, List.of(new ZoneId("hill")));

        assertThat(owners.round(RED, second)).isEqualTo(Map.of(FOREST, 2L));
        assertThat(owners.round(RED, first)).isEqualTo(Map.of(TOWN, 1L));
        assertThat(ContentDatabase.sql().sql("select beat from cluster_node where node = 'red'")
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aQuarantinedZoneIsStillMine() {
        var incarnation = register(RED);
        owners.claim(RED, incarnation, List.of(TOWN));
        ContentDatabase.sql().sql("update zone_owner set state = 'QUARANTINED'").update();

        assertThat(owners.round(RED, incarnation)).isEqualTo(Map.of(TOWN, 1L));
    }

    @Test
    void aSecondServerIsKeptOffTheDatabase() {
        register(RED);
        var second = new JdbcZoneOwners(ContentDatabase.url(), null, null);

        assertThatThrownBy(() -> second.register(BLUE, "127.0.0.1", "test")).isInstanceOf(DatabaseInUseException.class);

        owners.close();
        assertThat(second.register(BLUE, "127.0.0.1", "test")).isEqualTo(1);
        second.close();
    }

    @Test
    void aLostConnectionIsReplacedAtTheNextCall() {
        var incarnation = register(RED);
        owners.claim(RED, incarnation, List.of(TOWN));
        ContentDatabase.sql().sql("""
                select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jventure-round'
                """).query().listOfRows();

        assertThatThrownBy(() -> owners.round(RED, incarnation)).isInstanceOf(IllegalStateException.class);

        assertThat(owners.round(RED, incarnation)).isEqualTo(Map.of(TOWN, 1L));
    }

    @Test
    void aDatabaseThatIsAwayIsToldAsSuch() {
        var away = new JdbcZoneOwners("jdbc:postgresql://127.0.0.1:1/postgres", null, null);

        assertThatThrownBy(() -> away.round(RED, 1))
                .isInstanceOf(IllegalStateException.class).hasMessageStartingWith("The database does not answer");
    }
}
