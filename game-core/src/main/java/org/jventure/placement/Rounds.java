package org.jventure.placement;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a node does each second to be part of the cluster: says that it lives, reads who lives, leads and owns what,
 * runs what it owns, and leads if it is up to it. The database away only means that nothing changes. All methods may be
 * called on any thread; none blocks.
 */
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** Hastened rounds are no closer than this. */
    private static final long APART = Duration.ofMillis(100).toNanos();

    /** After a change of members zones rest for so long: in a merge some go and come again. */
    private static final long CALM = Duration.ofSeconds(1).toNanos();

    private final NodeSelf self;
    private final PlacementPorts ports;
    private final PlacementListener listener;
    private final StoreCalls calls;
    private final Ages ages = new Ages();
    private final Leadership leadership = new Leadership();
    private final Steadiness steadiness = new Steadiness();
    private final Tally tally = new Tally();
    private final Leader leader;
    private final Departure departure;
    private final Candidacy candidacy;
    private final EarlyNews news = new EarlyNews();
    private long incarnation;
    private boolean begun;
    private boolean registered;
    private boolean stopped;
    private boolean asking;
    private boolean again;
    private boolean soon;
    private volatile boolean silent;
    private long began;
    private long membersChanged;
    private volatile @Nullable Sight sight;

    /** @param weights what each zone weighs when zones are spread evenly */
    public Rounds(NodeSelf self, PlacementPorts ports, ToIntFunction<ZoneId> weights, PlacementListener listener) {
        this.self = self;
        this.ports = ports;
        this.listener = listener;
        this.calls = new StoreCalls(ports.background(), ports.home());
        this.leader = new Leader(ports, calls, leadership, steadiness, tally, weights);
        this.departure = new Departure(ports, calls, leadership);
        this.candidacy = new Candidacy(ports, calls, leadership, () -> !stopped && !departure.isOver(), this::ask);
        this.membersChanged = ports.clock().nanos();
        this.began = membersChanged - APART;
        ports.membership().onChange(() -> onHome(() -> {
            membersChanged = ports.clock().nanos();
            askSoon();
        }));
        ports.lock().onAcquired(this::hasten);
    }

    /**
     * Registers the node and begins its rounds; called once. One of the two is called at home: with the incarnation,
     * before the first round, or with why the node can't live, and then there are no rounds.
     */
    public void begin(LongConsumer hear, Consumer<Exception> failed) {
        onHome(() -> calls.first(() -> ports.store().register(self), number -> {
            live(number);
            begun = true;
            hear.accept(number);
            tick();
        }, failed));
    }

    /** Asks for a round as soon as may be. */
    public void hasten() {
        onHome(this::askSoon);
    }

    /** The leader says that the zone has a new owner: {@link Orders#assigned}. */
    public void assigned(ZoneId zone, long epoch, NodeId owner, long ownersLife) {
        onHome(() -> {
            if (registered && !departure.isUnderWay() && owner.equals(self.node()) && ownersLife == incarnation) {
                news.heard(zone, epoch, ports.clock().nanos());
                ports.zones().start(zone, epoch);
            }
            askSoon();
        });
    }

    /** An owner's answer to {@link Orders#park}: the zone is parked, and this was its last batch. */
    public void parked(ZoneId zone, long epoch, long batch) {
        onHome(() -> leader.parked(zone, epoch, batch));
    }

    /** An owner's other answer: the zone can't be handed over now; a sentence says why. */
    public void notParked(ZoneId zone, long epoch, String why) {
        onHome(() -> leader.notParked(zone, epoch, why));
    }

    /** Moves the zone, if this node leads; a sentence says how it went. */
    public void move(ZoneId zone, NodeId to, Consumer<String> answer) {
        onHome(() -> leader.move(zone, to, answer));
    }

    /** Lifts the zone's quarantine, if this node leads; a sentence says how it went. */
    public void release(ZoneId zone, Consumer<String> answer) {
        onHome(() -> leader.release(zone, answer));
    }

    /** Has the node take no more zones and give its own away, if this node leads; a sentence says how it went. */
    public void drainNode(NodeId node, Consumer<String> answer) {
        onHome(() -> leader.drain(node, answered(answer)));
    }

    /** Has the node take zones again, if this node leads; a sentence says how it went. */
    public void resumeNode(NodeId node, Consumer<String> answer) {
        onHome(() -> leader.resume(node, answered(answer)));
    }

    /** And looks soon at what has changed. */
    private Consumer<String> answered(Consumer<String> answer) {
        return words -> {
            askSoon();
            answer.accept(words);
        };
    }

    /**
     * Goes in good order: others get the zones, those that nobody takes within the patience are ended. Then the rounds
     * are over, and {@code done} is called at home.
     */
    public void drain(Duration patience, Runnable done) {
        onHome(() -> {
            var now = sightOfThisLife();
            departure.begin(now, patience, () -> {
                stopped = true;
                leader.dismiss();
                if (now == null && registered) {
                    endLife(incarnation);
                }
                done.run();
            });
            askSoon();
        });
    }

    /** Ends the rounds, and nothing else. */
    public void stop() {
        onHome(() -> stopped = true);
    }

    /** What the last round found; empty before the first. */
    public Optional<Sight> sight() {
        return Optional.ofNullable(sight);
    }

    /** Whether the last round was not answered. */
    public boolean isSilent() {
        return silent;
    }

    public Figures figures() {
        return tally.figures();
    }

    private void onHome(Runnable task) {
        ports.home().execute(task);
    }

    // ---- when to ask ----

    private void tick() {
        if (!stopped) {
            ports.home().schedule(PERIOD, this::tick);
            ask();
        }
    }

    private void askSoon() {
        if (asking) {
            again = true;
            return;
        }
        var wait = began + APART - ports.clock().nanos();
        if (wait <= 0) {
            ask();
        } else if (!soon) {
            soon = true;
            ports.home().schedule(Duration.ofNanos(wait), () -> {
                soon = false;
                ask();
            });
        }
    }

    private void ask() {
        if (asking || stopped || !begun) {
            return;
        }
        asking = true;
        began = ports.clock().nanos();
        if (registered) {
            var life = incarnation;
            var term = leadership.term();
            calls.first(() -> ask(life, term), this::heard, this::failed);
        } else {
            calls.first(() -> ports.store().register(self), this::rejoined, this::failed);
        }
    }

    private record Answer(ClusterView view, Ages.Moments at) {}

    private Answer ask(long life, long term) {
        var askedAt = ports.clock().nanos();
        var view = ports.store().round(self.node(), life, term);
        return new Answer(view, new Ages.Moments(askedAt, ports.clock().nanos()));
    }

    private void answered() {
        if (silent) {
            LOG.info("The database answers again");
        }
        silent = false;
        if (again) {
            again = false;
            askSoon();
        }
    }

    // ---- what comes of it ----

    private void failed(Exception e) {
        asking = false;
        again = false; // nothing is to be gained by haste
        tally.failure();
        if (!silent) {
            LOG.warn("{}", String.valueOf(e.getMessage()));
        }
        silent = true;
        if (registered && e instanceof NodeIdInUseException) {
            loseLife();
        }
    }

    private void heard(Answer answer) {
        asking = false;
        if (!stopped) {
            follow(answer);
        }
        answered();
    }

    private void follow(Answer answer) {
        if (!answer.view().alive()) {
            LOG.warn("Node {} (incarnation {}) was declared dead; it joins anew", self.node(), incarnation);
            loseLife();
            ask();
            return;
        }
        var now = ages.see(self.node(), incarnation, answer.view(), ports.membership().present(), answer.at());
        sight = now;
        leadership.hear(now);
        steadiness.hear(now);
        tally.round(Duration.ofNanos(answer.at().answeredAt() - answer.at().askedAt()), leadership.term());
        listener.seen(now);
        ports.zones().own(news.epochs(now), now.askedAt());
        if (leadership.holds()) {
            leader.act(now, mayBalance(now));
            if (!leadership.mayAct(ports.clock().nanos())) {
                askSoon(); // to renew it
            }
            Deaths.lookAgainAfter(now).ifPresent(this::lookAgain);
        } else {
            leader.dismiss();
            if (!departure.isUnderWay()) { // else it would take the lease with it
                candidacy.consider(now);
                Election.lookAgainAfter(now).ifPresent(this::lookAgain);
            }
        }
        departure.look(now);
    }

    /** A round of its own for what will be so in less than a second. */
    private void lookAgain(Duration wait) {
        if (wait.compareTo(PERIOD) < 0) {
            ports.home().schedule(wait, this::askSoon);
        }
    }

    private boolean mayBalance(Sight now) {
        return now.hasOneVersion() && ports.clock().nanos() - membersChanged >= CALM;
    }

    // ---- lives ----

    /** The last sight; null if that was of an earlier life, or there was none yet. */
    private @Nullable Sight sightOfThisLife() {
        var last = sight;
        return registered && last != null && last.incarnation() == incarnation ? last : null;
    }

    /** Of a life that has never seen anything. */
    private void endLife(long number) {
        calls.first(() -> {
            ports.store().leave(self.node(), number);
            return true;
        }, _ -> {}, failure -> LOG.debug("A life that nobody wants any more ends by itself", failure));
    }

    private void live(long number) {
        incarnation = number;
        registered = true;
        news.forget();
    }

    private void loseLife() {
        registered = false;
        leadership.lose();
        leader.dismiss();
        ports.zones().forgetAll();
        departure.wasDeclaredDead();
    }

    private void rejoined(long number) {
        asking = false;
        if (stopped) { // it went while it was still asking for this life
            endLife(number);
            return;
        }
        live(number);
        listener.rejoined(number);
        ask();
        answered();
    }
}
