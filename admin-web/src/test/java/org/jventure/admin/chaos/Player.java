package org.jventure.admin.chaos;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.play.Dialogue;

/**
 * Somebody who plays at random, by a seed, one line after the other, and writes down what came of each. Whoever waits
 * too long hangs up and signs in elsewhere, as people do. One thread, except {@link #stop}.
 */
final class Player implements Runnable {

    static final String PASSWORD = "stones are heavy";
    private static final Pattern REFUSED = Pattern.compile("was not done|You carry nothing|You see no|There is nothing"
            + "|There (?:is|are) only|There are no coins|You (?:only have|have only|don't have)|There is no '|is empty\\.|has no room for that|carry any more|carry that much|you cannot go"
            + "|The way is closed|You have it already|None of your parcels|There is nobody called"
            + "|under way already|So many parcels|parcels within an hour|You walked on before");
    private static final Pattern SOMEBODY = Pattern.compile("(?m)^([A-Z][a-z]+) is here\\.$");
    private static final Duration SIGN_IN = Duration.ofSeconds(8);

    private final String name;
    private final Random random;
    private final Supplier<List<Integer>> doors;
    private final IntFunction<java.net.InetSocketAddress> address;
    private final History history;
    private final Dialogue dialogue;
    private final boolean patient;
    private final Set<String> carrying = new TreeSet<>();
    private @Nullable Wire wire;
    private int node;
    private int session;
    private int said;
    private Ring.@Nullable Place place;
    private List<String> lying = List.of();
    private List<String> others = List.of();
    private volatile boolean over;

    /**
     * @param doors   the nodes where one may try to sign in
     * @param address of a node's telnet
     */
    Player(
            String name,
            long seed,
            Supplier<List<Integer>> doors,
            IntFunction<java.net.InetSocketAddress> address,
            History history) throws IOException {
        this.name = name;
        this.random = new Random(seed ^ name.hashCode());
        this.patient = random.nextInt(3) > 0;
        this.doors = doors;
        this.address = address;
        this.history = history;
        this.dialogue = Dialogue.read();
    }

    String name() {
        return name;
    }

    void stop() {
        over = true;
    }

    @Override
    public void run() {
        while (!over) {
            play(this::something);
            think(20 + random.nextInt(100));
        }
    }

    /** Looks into its hands, and takes the time that it needs. Answers whether it was answered. */
    boolean lookAtLast(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            var answered = new boolean[1];
            play(() -> answered[0] = perform(Intent.inventory(), SIGN_IN) == Act.Outcome.DONE);
            if (answered[0]) {
                return true;
            }
            think(100);
        }
        return false;
    }

    void leave() {
        hangUp();
    }

    private interface Deed {
        void happen() throws IOException;
    }

    private void play(Deed deed) {
        try {
            if (wire == null || wire.isClosed()) {
                signIn();
            } else {
                deed.happen();
            }
        } catch (IOException _) {
            hangUp();
        }
    }

    private void think(int millis) {
        try {
            Thread.sleep(millis); // the player's own pace, not a wait for anything
        } catch (InterruptedException _) {
            over = true;
        }
    }

    // ---- coming and going ----

    private void hangUp() {
        if (wire != null) {
            try {
                wire.close();
            } catch (IOException _) {
                // it is closed
            }
        }
        wire = null;
        place = null;
    }

    private boolean signIn() throws IOException {
        var open = doors.get();
        if (open.isEmpty()) {
            return false;
        }
        int door = open.get(random.nextInt(open.size()));
        int number = session + 1;
        var began = Instants.now();
        var fresh = Wire.connect(
                address.apply(door), (at, line) -> history.add(new History.Shown(name, number, door, at, line)));
        var welcome = enter(fresh);
        if (welcome == null) {
            fresh.close();
            return false;
        }
        session = number;
        node = door;
        wire = fresh;
        see(welcome.text());
        var intent = new Intent(Intent.Kind.SIGN_IN, "(signs in)", null, null, null, dialogue.ready());
        history.add(new Act(
                name, session, node, zone(), intent, began, welcome.at(), Act.Outcome.DONE, welcome.text()));
        return true;
    }

    private Wire.@Nullable Heard enter(Wire fresh) throws IOException {
        var any = new StringBuilder("(?:" + dialogue.ready() + ")|(?:" + dialogue.failed() + ")");
        dialogue.rules().forEach(rule -> any.append("|(?:").append(rule.heard()).append(")"));
        var question = Pattern.compile(any.toString());
        while (true) {
            var heard = fresh.await(question, SIGN_IN);
            if (heard == null || dialogue.failed().matcher(heard.text()).find()) {
                return null;
            }
            if (dialogue.ready().matcher(heard.text()).find()) {
                return heard;
            }
            for (var rule : dialogue.rules()) {
                if (rule.heard().matcher(heard.text()).find()) {
                    fresh.send(rule.answer().replace("{name}", name).replace("{password}", PASSWORD));
                    break;
                }
            }
        }
    }

    /** Leaves the old connection open: the world has to end it. */
    private void signInElsewhere() throws IOException {
        var old = wire;
        int oldNode = node;
        if (old != null && signIn()) {
            history.add(new History.Succession(name, oldNode, Instants.now(), old));
        }
    }

    // ---- what it does ----

    private void something() throws IOException {
        int dice = random.nextInt(100);
        if (place == null || dice < 12) {
            perform(Intent.look());
        } else if (dice < 20) {
            pay(place, 2 + random.nextInt(4));
        } else if (dice < 32) {
            post();
        } else if (dice < 72) {
            handle(place);
        } else if (dice < 80) {
            perform(Intent.inventory());
        } else if (dice < 88) {
            boolean east = random.nextBoolean();
            perform(Intent.walk(east ? "east" : "west", place, east ? Ring.east(place) : Ring.west(place)));
        } else if (dice < 97) {
            said++;
            perform(Intent.talk(random.nextBoolean() ? "say" : "gossip", "word-%s-%d-%d".formatted(name, session, said)));
        } else if (dice < 98) {
            if (perform(Intent.quit()) != Act.Outcome.REFUSED) {
                hangUp();
            }
        } else {
            signInElsewhere();
        }
    }

    private void pay(Ring.Place here, int coins) throws IOException {
        int dice = random.nextInt(3);
        if (dice == 0 && !others.isEmpty()) {
            perform(Intent.pay(coins, any(others)));
        } else if (dice == 1) {
            perform(Intent.payFloor(coins, here.room()));
        } else {
            perform(Intent.payBack(coins, here.room()));
        }
    }

    private void post() throws IOException {
        int dice = random.nextInt(10);
        var recipient = any(Trial.players().stream().filter(it -> !it.equals(name)).sorted().toList());
        if (dice < 3 && !carrying.isEmpty()) {
            perform(Intent.parcel(any(List.copyOf(carrying)), name, recipient));
        } else if (dice < 5) {
            perform(Intent.payByParcel(2 + random.nextInt(4), name, recipient));
        } else if (dice < 8) {
            perform(Intent.collect());
        } else {
            perform(Intent.recall());
        }
    }

    private void handle(Ring.Place here) throws IOException {
        if (carrying.isEmpty() || random.nextInt(3) == 0) {
            if (lying.isEmpty() || random.nextInt(4) == 0) {
                perform(Intent.takeOut(any(Ring.THINGS), here.box()));
            } else {
                perform(Intent.take(any(lying), here.room()));
            }
            return;
        }
        var thing = any(List.copyOf(carrying));
        int dice = random.nextInt(4);
        if (dice < 2 && !others.isEmpty()) {
            perform(Intent.give(thing, any(others)));
        } else if (dice == 2) {
            perform(Intent.put(thing, here.box()));
        } else {
            perform(Intent.drop(thing, here.room()));
        }
    }

    private String any(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private Act.Outcome perform(Intent intent) throws IOException {
        return perform(intent, Duration.ofSeconds(patient ? 30 : 6 + random.nextInt(8)));
    }

    private Act.Outcome perform(Intent meant, Duration patience) throws IOException {
        var intent = meant.by(name);
        var line = java.util.Objects.requireNonNull(wire);
        var answers = Pattern.compile("(?<done>" + intent.done() + ")|(?<refused>" + REFUSED + ")|(?<unsure>'"
                + Pattern.quote(intent.line()) + "' may not have happened)");
        var began = Instants.now();
        Wire.@Nullable Heard heard = null;
        try {
            line.passOver();
            line.send(intent.line());
            history.begins(new History.Begun(name, zone(), intent));
            heard = line.await(answers, patience);
        } finally {
            if (heard == null) {
                conclude(intent, began, Instants.now(), Act.Outcome.UNKNOWN, "(nothing)");
            }
        }
        if (heard == null) {
            hangUp();
            return Act.Outcome.UNKNOWN;
        }
        var outcome = heard.match().start("done") >= 0
                ? Act.Outcome.DONE
                : heard.match().start("refused") >= 0 ? Act.Outcome.REFUSED : Act.Outcome.UNKNOWN;
        var look = intent.kind() == Intent.Kind.LOOK;
        conclude(intent, began, heard.at(), outcome, look ? heard.text() : heard.match().group());
        learn(intent, outcome, heard);
        return outcome;
    }

    private void conclude(Intent intent, Instant began, Instant ended, Act.Outcome outcome, String shown) {
        history.add(new Act(name, session, node, zone(), intent, began, ended, outcome, shown));
    }

    private String zone() {
        return place == null ? "" : place.zone();
    }

    // ---- what it remembers ----

    private void learn(Intent intent, Act.Outcome outcome, Wire.Heard heard) {
        var thing = intent.thing();
        switch (intent.kind()) {
            case LOOK, WALK -> {
                if (outcome == Act.Outcome.DONE) {
                    see(heard.text());
                } else if (outcome == Act.Outcome.UNKNOWN) {
                    place = null;
                }
            }
            case INVENTORY -> {
                carrying.clear();
                Ring.THINGS.stream().filter(it -> heard.match().group().contains("  a " + it)).forEach(carrying::add);
            }
            case MOVE -> {
                if (thing != null && outcome != Act.Outcome.UNKNOWN) {
                    boolean mine = outcome == Act.Outcome.DONE && name.equals(intent.to());
                    if (mine) {
                        carrying.add(thing);
                    } else {
                        carrying.remove(thing);
                    }
                    lying = lying.stream().filter(it -> !it.equals(thing)).toList();
                }
            }
            case POST -> Post.things(heard.text()).forEach(carrying::add);
            case PAY, TALK, QUIT, SIGN_IN -> {}
        }
    }

    private void see(String text) {
        Ring.lastShown(text).ifPresent(there -> {
            place = there;
            var room = text.substring(text.lastIndexOf(there.name() + "\n"));
            lying = Ring.lying(room).toList();
            others = SOMEBODY.matcher(room).results().map(it -> it.group(1)).toList();
        });
    }
}
