package org.jventure.testing;

import java.time.Duration;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Online;
import org.jventure.zone.Outside;
import org.jventure.zone.ZoneHost;

/** A node beside the one of a {@link TestZone}: it runs zones and has no sessions. It may be killed. One thread. */
public final class SecondNode implements SerialExecutor {

    public static final NodeId NODE = new NodeId("node-2");

    private final TestZone game;
    private final long incarnation;
    private final ManualExecutor executor;
    private ZoneHost zones;
    private boolean dead;

    SecondNode(TestZone game, long incarnation, ManualExecutor executor) {
        this.game = game;
        this.incarnation = incarnation;
        this.executor = executor;
    }

    void begin(ZoneHost host) {
        zones = host;
        executor.every(Duration.ofMillis(100), () -> {
            if (!dead) {
                zones.pulse();
            }
        });
        executor.every(Duration.ofSeconds(1), this::round);
    }

    void round() {
        if (!dead) {
            game.round(zones, NODE, incarnation);
        }
    }

    public ZoneHost zones() {
        return zones;
    }

    public long incarnation() {
        return incarnation;
    }

    /** It dies at once, with all its memory. */
    public void kill() {
        dead = true;
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(() -> {
            if (!dead) {
                task.run();
            }
        });
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        return executor.schedule(delay, () -> {
            if (!dead) {
                task.run();
            }
        });
    }

    /** Lets nothing out once it is dead. */
    Outside outside(Outside target) {
        return new Outside() {

            @Override
            public void tell(SessionAddress session, SessionMessage message) {
                if (!dead) {
                    target.tell(session, message);
                }
            }

            @Override
            public boolean hasEnded(SessionAddress session) {
                return target.hasEnded(session);
            }

            @Override
            public void publish(FarMessage message) {
                if (!dead) {
                    target.publish(message);
                }
            }

            @Override
            public void forward(ZoneId zone, FarMessage message) {
                if (!dead) {
                    target.forward(zone, message);
                }
            }

            @Override
            public void unheard(ZoneId zone, FarMessage message) {
                if (!dead) {
                    target.unheard(zone, message);
                }
            }

            @Override
            public void appeared(Online online) {
                if (!dead) {
                    target.appeared(online);
                }
            }

            @Override
            public boolean isOpen(ZoneId zone) {
                return target.isOpen(zone);
            }

            @Override
            public void vanished(CharacterId character, ZoneId zone) {
                if (!dead) {
                    target.vanished(character, zone);
                }
            }
        };
    }
}
