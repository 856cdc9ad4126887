package org.jventure.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jventure.command.Command;
import org.jventure.command.CommandTable;
import org.jventure.command.WrittenVerbs;
import org.jventure.turn.Arena;
import org.jventure.turn.ClusterDesk;
import org.jventure.turn.CombatListener;
import org.jventure.turn.Entrance;
import org.jventure.turn.EscrowUse;
import org.jventure.turn.FactSource;
import org.jventure.turn.FarHearing;
import org.jventure.turn.ItemDesk;
import org.jventure.turn.Narration;
import org.jventure.turn.NpcBehaviour;
import org.jventure.turn.NpcDeeds;
import org.jventure.turn.NpcInstinct;
import org.jventure.zone.Narrator;
import org.jventure.zone.Rules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;

/** The live rules of the game, all of them, found as the server finds them; a test may add commands of its own. */
public final class GameRules {

    private static final AnnotationConfigApplicationContext BEANS = scan(new FakeClusterDesk(), (_, _) -> {});

    private GameRules() {}

    public static Rules all() {
        return with(List.of(), List.of());
    }

    public static Rules with(List<Command> moreCommands, List<Narration<?>> moreNarrations) {
        return rules(BEANS, moreCommands, moreNarrations);
    }

    /** With desks of the test's own, for the commands of staff. */
    public static Rules with(
            ClusterDesk desk, ItemDesk items, List<Command> moreCommands, List<Narration<?>> moreNarrations) {
        return rules(scan(desk, items), moreCommands, moreNarrations);
    }

    private static Rules rules(
            AnnotationConfigApplicationContext beans, List<Command> moreCommands, List<Narration<?>> moreNarrations) {
        return rules(beans, moreCommands, moreNarrations, "", Watcher.NOBODY);
    }

    /** As the process has them, with a watcher before each command and the entrance. */
    static Rules watched(
            List<Command> moreCommands, List<Narration<?>> moreNarrations, String process, Watcher watcher) {
        return rules(BEANS, moreCommands, moreNarrations, process, watcher);
    }

    private static Rules rules(
            AnnotationConfigApplicationContext beans,
            List<Command> moreCommands,
            List<Narration<?>> moreNarrations,
            String process,
            Watcher watcher) {
        var commands = new ArrayList<>(beans.getBeansOfType(Command.class).values());
        commands.addAll(moreCommands);
        commands.replaceAll(command -> watcher.watch(process, command));
        var narrations = new ArrayList<Narration<?>>();
        beans.getBeansOfType(Narration.class).values().forEach(narrations::add);
        narrations.addAll(moreNarrations);
        return new Rules(
                new CommandTable(commands),
                new Narrator(narrations),
                watcher.watch(process, beans.getBean(Entrance.class)),
                List.copyOf(beans.getBeansOfType(FarHearing.class).values()),
                List.copyOf(beans.getBeansOfType(NpcBehaviour.class).values()),
                beans.getBeansOfType(EscrowUse.class).values().stream().map(use -> watcher.watch(process, use)).toList(),
                List.copyOf(beans.getBeansOfType(FactSource.class).values()),
                List.copyOf(beans.getBeansOfType(WrittenVerbs.class).values()),
                beans.getBean(Arena.class),
                List.copyOf(beans.getBeansOfType(CombatListener.class).values()),
                beans.getBean(NpcDeeds.class),
                List.copyOf(beans.getBeansOfType(NpcInstinct.class).values()));
    }

    /** All commands of the game. */
    public static CommandTable commands() {
        return new CommandTable(List.copyOf(BEANS.getBeansOfType(Command.class).values()));
    }

    /** The channels that somebody may listen to. */
    public static List<String> channels() {
        return BEANS.getBeansOfType(FarHearing.class).values().stream()
                .flatMap(hearing -> hearing.channels().stream())
                .toList();
    }

    private static AnnotationConfigApplicationContext scan(ClusterDesk desk, ItemDesk items) {
        var beans = new AnnotationConfigApplicationContext();
        beans.scan("org.jventure.feature", "org.jventure.command");
        beans.register(Late.class);
        beans.registerBean(ClusterDesk.class, () -> desk);
        beans.registerBean(ItemDesk.class, () -> items);
        beans.refresh();
        return beans;
    }

    /** For the help, which tells of all commands and is one itself. No component: nobody else's scan may find it. */
    static class Late {

        @Bean
        Supplier<CommandTable> commandTableWhenReady(ObjectProvider<CommandTable> table) {
            return table::getObject;
        }
    }
}
