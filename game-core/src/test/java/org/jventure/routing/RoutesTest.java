package org.jventure.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView;
import org.jventure.placement.ClusterView.Lease;
import org.jventure.placement.ClusterView.OwnerRow;
import org.jventure.routing.Routes.Route;

class RoutesTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final NodeId RED = new NodeId("red");
    private static final NodeId BLUE = new NodeId("blue");

    private final Routes routes = new Routes();
    private final List<Route> changes = new ArrayList<>();

    RoutesTest() {
        routes.onChange(changes::add);
    }

    private static ClusterView view(@Nullable NodeId owner, long epoch, boolean quarantined) {
        return new ClusterView(
                true, false, List.of(), new Lease(1, RED, 1, 1),
                List.of(new OwnerRow(TOWN, owner, 1, epoch, 0, quarantined, null)));
    }

    @Test
    void aZoneIsWhereTheLastRoundReadIt() {
        routes.seen(view(RED, 4, false));

        assertThat(routes.find(TOWN)).contains(new Route(TOWN, RED, 1, 4, false));
        assertThat(routes.zonesOn(RED)).containsExactly(TOWN);
        assertThat(routes.zonesOn(BLUE)).isEmpty();
        assertThat(routes.leader()).contains(RED);
    }

    @Test
    void aZoneThatNeverHadAnOwnerIsNowhere() {
        routes.seen(view(null, 0, false));

        assertThat(routes.find(TOWN)).isEmpty();
        assertThat(changes).isEmpty();
    }

    @Test
    void aZoneIsGoneWhenTwoRoundsRunningHaveNotReadIt() {
        var none = new ClusterView(true, false, List.of(), new Lease(1, RED, 1, 1), List.of());
        assertThat(routes.isGone(TOWN)).isFalse();
        routes.seen(none);
        assertThat(routes.isGone(TOWN)).isFalse();
        routes.seen(none);
        assertThat(routes.isGone(TOWN)).isTrue();

        routes.seen(view(null, 0, false));
        assertThat(routes.isGone(TOWN)).isFalse();
        routes.seen(none);
        assertThat(routes.isGone(TOWN)).isFalse();
        routes.seen(none);
        assertThat(routes.isGone(TOWN)).isTrue();
    }

    @Test
    void newsHastensWhatTheNextRoundReads() {
        routes.seen(view(RED, 4, false));
        routes.assigned(TOWN, 5, BLUE, 7);
        routes.seen(view(RED, 4, false));

        assertThat(routes.find(TOWN)).contains(new Route(TOWN, BLUE, 7, 5, false));
    }

    @Test
    void newsOfAnEarlierEpochIsNone() {
        routes.seen(view(RED, 4, false));
        routes.assigned(TOWN, 3, BLUE, 7);
        routes.assigned(TOWN, 4, BLUE, 7);

        assertThat(routes.find(TOWN).orElseThrow().node()).isEqualTo(RED);
    }

    @Test
    void aRoundThatWasUnderWayDoesNotReplaceWhatCameMeanwhile() {
        routes.seen(view(RED, 4, false));
        routes.assigned(TOWN, 5, BLUE, 7);
        routes.seen(view(RED, 4, false));

        assertThat(routes.find(TOWN).orElseThrow().node()).isEqualTo(BLUE);

        routes.assigned(TOWN, 6, RED, 1);
        routes.seen(view(BLUE, 5, false));

        assertThat(routes.find(TOWN).orElseThrow().epoch()).isEqualTo(6);
    }

    @Test
    void aDatabaseThatHasGoneBackIsBelievedInTheSecondRound() {
        routes.seen(view(BLUE, 5, false));
        routes.seen(view(RED, 4, false));
        routes.seen(view(RED, 4, false));

        assertThat(routes.find(TOWN)).contains(new Route(TOWN, RED, 1, 4, false));
    }

    @Test
    void whatTheStoreSaysHoldsAgainstNewsOfTheSameEpoch() {
        routes.assigned(TOWN, 4, BLUE, 7);
        routes.seen(view(RED, 4, false));

        assertThat(routes.find(TOWN).orElseThrow().node()).isEqualTo(RED);
    }

    @Test
    void quarantineIsKnownAndSurvivesTheNewsOfATakeOver() {
        routes.seen(view(RED, 4, true));
        routes.assigned(TOWN, 5, BLUE, 7);

        assertThat(routes.find(TOWN).orElseThrow().quarantined()).isTrue();
    }

    @Test
    void listenersHearOfChangesOnly() {
        routes.seen(view(RED, 4, false));
        routes.seen(view(RED, 4, false));
        routes.assigned(TOWN, 5, BLUE, 1);
        routes.seen(view(BLUE, 5, false));

        assertThat(changes).extracting(Route::epoch).containsExactly(4L, 5L);
    }
}
