package org.jventure.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jventure.command.Command;
import org.jventure.command.CommandTable;
import org.jventure.turn.Entrance;
import org.jventure.turn.FarHearing;
import org.jventure.turn.Narration;
import org.jventure.turn.NpcBehaviour;
import org.jventure.zone.Narrator;
import org.jventure.zone.Rules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;

/** The live rules of the game, all of them, found as the server finds them; a test may add commands of its own. */
public final class GameRules {

    private static final AnnotationConfigApplicationContext BEANS = scan();

    private GameRules() {}

    public static Rules all() {
        return with(List.of(), List.of());
    }

    public static Rules with(List<Command> moreCommands, List<Narration<?>> moreNarrations) {
        var commands = new ArrayList<>(BEANS.getBeansOfType(Command.class).values());
        commands.addAll(moreCommands);
        var narrations = new ArrayList<Narration<?>>();
        BEANS.getBeansOfType(Narration.class).values().forEach(narrations::add);
        narrations.addAll(moreNarrations);
        return new Rules(
                new CommandTable(commands),
                new Narrator(narrations),
                BEANS.getBean(Entrance.class),
                List.copyOf(BEANS.getBeansOfType(FarHearing.class).values()),
                List.copyOf(BEANS.getBeansOfType(NpcBehaviour.class).values()));
    }

    /** The channels that somebody may listen to. */
    public static List<String> channels() {
        return BEANS.getBeansOfType(FarHearing.class).values().stream()
                .flatMap(hearing -> hearing.channels().stream())
                .toList();
    }

    private static AnnotationConfigApplicationContext scan() {
        var beans = new AnnotationConfigApplicationContext();
        beans.scan("org.jventure.feature", "org.jventure.command");
        beans.register(Late.class);
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
