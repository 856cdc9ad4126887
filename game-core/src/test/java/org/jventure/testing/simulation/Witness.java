package org.jventure.testing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.escrow.Escrowed;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterStore;
import org.jventure.testing.Watcher;
import org.jventure.text.StyledText;
import org.jventure.turn.Entrance;
import org.jventure.turn.EscrowUse;
import org.jventure.turn.Question;
import org.jventure.turn.Turn;
import org.jventure.turn.Turn.Emission;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;
import org.jventure.zone.BatchStore;
import org.jventure.zone.ZoneStore;

/**
 * Sees every line that is performed and every write, and tells the audit. It lets the numbers of lines that change
 * something be stored with them, and gives each viewer of anything the number of a {@link Claim}. One thread.
 */
final class Witness implements Watcher {

    /** Above all that are typed. */
    private static final long FIRST_TAKING = 1_000_000;

    private final ToLongFunction<ZoneId> lastBatch;
    private final Audit audit;
    private final Leases leases;
    private final Crashes crashes;
    private long claims;
    private long takings;

    /** @param lastBatch what the row of a zone says now */
    Witness(ToLongFunction<ZoneId> lastBatch, Audit audit, Leases leases, Crashes crashes) {
        this.lastBatch = lastBatch;
        this.audit = audit;
        this.leases = leases;
        this.crashes = crashes;
    }

    // ---- lines ----

    @Override
    public Command watch(String process, Command command) {
        return new Command() {
            @Override
            public CommandSpec spec() {
                return command.spec();
            }

            @Override
            public void perform(Turn turn, Arguments arguments) {
                var number = Marks.numberOf(arguments.text());
                command.perform(turn, new Arguments(arguments.verb(), Marks.withoutNumber(arguments.text())));
                done(process, turn, number);
            }
        };
    }

    /** What the line has done, or what came of an answer to what it had asked. */
    private void done(String process, Turn turn, Optional<Long> number) {
        number.ifPresent(line -> note(process, turn, line));
        turn.emissions().replaceAll(emission -> emission instanceof Emission.Asked(var asker, var question)
                ? new Emission.Asked(asker, followed(process, question, number))
                : emission);
        claim(process, turn, turn.actor().id());
    }

    private <T> Question<T> followed(String process, Question<T> question, Optional<Long> number) {
        return new Question<>(
                question.work(),
                (turn, answer) -> {
                    question.then().accept(turn, answer);
                    done(process, turn, number);
                },
                question.tooLate());
    }

    /** What is taken out of escrow counts as if a line had been typed for it. */
    @Override
    public EscrowUse watch(String process, EscrowUse use) {
        return new EscrowUse() {
            @Override
            public String purpose() {
                return use.purpose();
            }

            @Override
            public void arrived(Turn turn, Entrance.Manner manner) {
                use.arrived(turn, manner);
            }

            @Override
            public void resume(Turn turn, EscrowId escrow) {
                use.resume(turn, escrow);
                done(process, turn, Optional.empty());
            }

            @Override
            public boolean receive(Turn turn, Escrowed due) {
                var taken = use.receive(turn, due);
                done(process, turn, Optional.of(FIRST_TAKING + ++takings));
                return taken;
            }

            @Override
            public void kept(Turn turn, List<Escrowed> kept) {
                use.kept(turn, kept);
                done(process, turn, Optional.empty());
            }
        };
    }

    private void note(String process, Turn turn, long line) {
        var zone = turn.world().id();
        leases.acts(process, zone, audit);
        if (turn.durables().isEmpty() && departing(turn).isEmpty()) {
            return;
        }
        var target = turn.emissions().stream()
                .filter(Emission.Crossed.class::isInstance)
                .map(emission -> ((Emission.Crossed) emission).exit().zone())
                .findFirst().orElse(null);
        var deed = new Deed(line, process, zone, turn.actor().id(), turn.world(), turn.durables(), target);
        if (turn.actor().sheet().channels().contains(Marks.onSheet(line))) {
            audit.performed(deed); // once more: the audit knows it
            return;
        }
        mark(turn, turn.actor().id(), line);
        departing(turn).stream().filter(id -> !id.equals(turn.actor().id())).forEach(id -> mark(turn, id, line));
        audit.performed(deed);
    }

    private static void mark(Turn turn, CharacterId character, long line) {
        var who = turn.world().character(character).orElseThrow();
        turn.store(who.with(who.sheet().joining(Marks.onSheet(line))));
    }

    /** Who is on the way out of the zone: the actor, and who follows it. */
    private static Set<CharacterId> departing(Turn turn) {
        var all = new LinkedHashSet<CharacterId>();
        for (Emission emission : turn.emissions()) {
            switch (emission) {
                case Emission.Crossed(var who, var _) -> all.add(who);
                case Emission.Quit(var who, var _) -> all.add(who);
                case Emission.Seen _, Emission.Answered _, Emission.Sent _, Emission.Asked _, Emission.Expecting _ -> {}
            }
        }
        return all;
    }

    // ---- what is said of the world ----

    @Override
    public Entrance watch(String process, Entrance entrance) {
        return new Entrance() {
            @Override
            public void arrived(Turn turn, PlayerCharacter character, Manner manner) {
                entrance.arrived(turn, character, manner);
                claim(process, turn, character.id());
            }

            @Override
            public void begun(Turn turn, PlayerCharacter character) {
                entrance.begun(turn, character);
            }

            @Override
            public void formed(Turn turn, PlayerCharacter character) {
                entrance.formed(turn, character);
            }

            @Override
            public void leaving(Turn turn, PlayerCharacter character, Departure departure) {
                entrance.leaving(turn, character, departure);
            }

            @Override
            public void linkLost(Turn turn, PlayerCharacter character) {
                entrance.linkLost(turn, character);
            }

            @Override
            public void missed(Turn turn, PlayerCharacter character) {
                entrance.missed(turn, character);
            }

            @Override
            public void stirred(Turn turn, PlayerCharacter character) {
                entrance.stirred(turn, character);
            }

            @Override
            public void displaced(Turn turn, List<CharacterId> who, RoomId where) {
                entrance.displaced(turn, who, where);
                if (!turn.durables().isEmpty()) {
                    audit.emptied(process, turn);
                }
            }

            @Override
            public void misplaced(Turn turn, PlayerCharacter character) {
                entrance.misplaced(turn, character);
            }

            @Override
            public void dismissed(Turn turn, Npc npc) {
                entrance.dismissed(turn, npc);
            }

            @Override
            public StyledText prompt(ZoneWorld world, PlayerCharacter character, Instant now) {
                return entrance.prompt(world, character, now);
            }
        };
    }

    private void claim(String process, Turn turn, CharacterId actor) {
        var viewers = new LinkedHashSet<CharacterId>();
        for (Emission emission : turn.emissions()) {
            switch (emission) {
                case Emission.Seen(var who, var _) -> viewers.addAll(who);
                case Emission.Answered(var who, var _) -> viewers.add(who);
                case Emission.Sent _, Emission.Quit _, Emission.Crossed _, Emission.Asked _, Emission.Expecting _ -> {}
            }
        }
        var number = ++claims;
        audit.claim(number, claim(process, turn.world(), departing(turn)));
        viewers.add(actor);
        viewers.forEach(viewer -> turn.answerTo(viewer, StyledText.plain(Marks.claim(number))));
    }

    private Claim claim(String process, ZoneWorld world, Set<CharacterId> departing) {
        var lines = new ArrayList<Long>();
        var lies = new ArrayList<String>();
        for (PlayerCharacter character : world.characters()) {
            var known = Marks.linesIn(character.sheet().channels());
            known.stream().filter(line -> !audit.isStored(line)).forEach(lines::add);
            if (!departing.contains(character.id())) {
                left(character, known, world.id()).ifPresent(lies::add);
            }
        }
        var holdings = world.items().stream()
                .filter(item -> !audit.wasHeld(item.id(), item.holder()))
                .map(item -> new Claim.Holding(item.id(), item.holder()))
                .toList();
        return new Claim(world.id(), process, lines, holdings, lies);
    }

    /** Whether the character has walked away by the last crossing that it remembers. */
    private Optional<String> left(PlayerCharacter character, Set<Long> known, ZoneId zone) {
        return audit.inOrder(known).stream()
                .filter(deed -> deed.target() != null)
                .reduce((_, later) -> later)
                .filter(last -> !zone.equals(last.target()))
                .map(last -> character.name() + " is in " + zone + ", though line " + last.line() + " led to " + last.target());
    }

    @Override
    public void shown(String process, String terminal, String words) {
        audit.shown(Play.characterAt(terminal), terminal, words);
    }

    // ---- writes ----

    @Override
    public BatchStore watch(String process, BatchStore batches) {
        return new AuditedBatches(process, batches, lastBatch, audit, leases, crashes);
    }

    @Override
    public ZoneStore watch(String process, ZoneStore zones) {
        return leases.watch(process, zones);
    }

    @Override
    public ClusterStore watch(String process, ClusterStore rows) {
        return new AuditedRows(process, rows, audit, leases);
    }
}
