package org.jventure.placement;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.placement.ClusterView.NodeState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a node goes in good order: it takes nothing more, waits until others have its zones, ends those that nobody
 * takes, and says that its life is over. One thread.
 */
final class Departure {

    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** For how long zones may save and say good-bye, after they were told to. */
    private static final Duration GOOD_BYE = Duration.ofSeconds(10);

    private final PlacementPorts ports;
    private final StoreCalls calls;
    private final Leadership leadership;
    private Stage stage = Stage.STAYS;
    private Runnable done = () -> {};
    private boolean saying;

    private enum Stage {
        STAYS,
        WAITS,
        ENDS_ZONES,
        GONE
    }

    Departure(PlacementPorts ports, StoreCalls calls, Leadership leadership) {
        this.ports = ports;
        this.calls = calls;
        this.leadership = leadership;
    }

    boolean isUnderWay() {
        return stage != Stage.STAYS;
    }

    boolean isOver() {
        return stage == Stage.GONE;
    }

    /** @param sight the last one; null before the first */
    void begin(@Nullable Sight sight, Duration patience, Runnable whenDone) {
        if (stage != Stage.STAYS) {
            return;
        }
        stage = Stage.WAITS;
        done = whenDone;
        if (sight == null || isAlone()) {
            endZones(sight);
            return;
        }
        ports.home().schedule(patience, () -> {
            if (stage == Stage.WAITS) {
                LOG.warn("Not all zones were taken over within {}", patience);
                endZones(sight);
            }
        });
        if (sight.mayGetTaker()) {
            look(sight);
        } // else: somebody is there who has come after the last round; the next one tells
    }

    private boolean isAlone() {
        return ports.membership().present().size() < 2;
    }

    /** After each round. */
    void look(Sight sight) {
        if (stage != Stage.WAITS) {
            return;
        }
        var saidSo = sight.view().node(sight.self()).filter(row -> row.state() == NodeState.DRAINING).isPresent();
        if (!sight.mayGetTaker()) {
            endZones(sight);
        } else if (!saidSo) {
            sayThatItDrains(sight.self(), sight.incarnation());
        } else if (sight.view().zones().stream().noneMatch(row -> row.isOf(sight.self(), sight.incarnation()))) {
            stage = Stage.ENDS_ZONES; // they go by themselves, once the last word is said
            waitForZones(sight, ports.clock().nanos());
        }
    }

    private void sayThatItDrains(NodeId self, long incarnation) {
        if (!saying) {
            saying = true;
            calls.first(() -> {
                ports.store().drain(self, incarnation);
                return true;
            }, _ -> saying = false, _ -> saying = false);
        }
    }

    /** The node has no life left to end. */
    void wasDeclaredDead() {
        if (stage == Stage.WAITS || stage == Stage.ENDS_ZONES) {
            over();
        }
    }

    private void endZones(@Nullable Sight sight) {
        stage = Stage.ENDS_ZONES;
        ports.zones().stopAll();
        waitForZones(sight, ports.clock().nanos());
    }

    private void waitForZones(@Nullable Sight sight, long since) {
        if (stage != Stage.ENDS_ZONES) {
            return;
        }
        var late = ports.clock().nanos() - since >= GOOD_BYE.toNanos();
        if (!late && !ports.zones().isEmpty()) {
            ports.home().schedule(LOOK, () -> waitForZones(sight, since));
            return;
        }
        if (late) {
            LOG.warn("Not all zones could save; what was shown is in the database all the same");
        }
        leave(sight);
    }

    private void leave(@Nullable Sight sight) {
        ports.lock().resign();
        if (sight == null) {
            over();
            return;
        }
        leadership.lose();
        calls.first(() -> {
            ports.store().leave(sight.self(), sight.incarnation());
            return true;
        }, _ -> over(), failure -> {
            LOG.warn("Could not say good-bye to the database: {}", failure.getMessage());
            over();
        });
    }

    private void over() {
        if (stage != Stage.GONE) {
            stage = Stage.GONE;
            done.run();
        }
    }
}
