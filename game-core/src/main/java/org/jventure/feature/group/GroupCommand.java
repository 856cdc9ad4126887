package org.jventure.feature.group;

import java.util.List;
import java.util.UUID;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.group.Groups.Member;
import org.jventure.feature.hint.Hint;
import org.jventure.feature.hint.Hints;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.FarMessage.OfGroup.Matter;
import org.jventure.turn.Online;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Ties.Invitation;
import org.springframework.stereotype.Component;

@Component
final class GroupCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.COMPANY,
                        List.of("group"),
                        List.of("group", "group <player>", "group join", "group leave", "group kick <player>"),
                        "See how your group fares, ask somebody into it, join one, or leave it.")
                .explained(
                        "A group stays together wherever its members go, and is there when they come back. Who has been in it"
                                + " longest leads it, and may send others out of it.",
                        "'gtell' talks to all of it; 'split' shares coins with those who are with you.")
                .examples("group", "group ann", "group join", "group kick ann", "group leave");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var name = arguments.afterWord();
        switch (arguments.isEmpty() ? "" : Words.lowerCase(arguments.word(""))) {
            case "" -> turn.answer(show(turn));
            case "join", "accept" -> join(turn);
            case "leave", "quit" -> leave(turn);
            case "kick", "remove" -> remove(turn, name.word("Send whom out of your group?"));
            case "invite", "ask", "add" -> ask(turn, name.word("Ask whom into your group?"));
            default -> ask(turn, arguments.word(""));
        }
    }

    // ---- seeing ----

    private static StyledText show(Turn turn) {
        var group = Groups.groupOf(turn.actor());
        if (group == null) {
            return StyledText.plain("You are in no group. " + (turn.actor().sheet().ties().invited() instanceof Invitation asked
                    ? asked.by() + " has asked you into one: 'group join' joins it."
                    : "'group <player>' asks somebody to form one with you."));
        }
        var members = Groups.members(turn, turn.actor(), group);
        return Words.listing(
                StyledText.of(Style.HEADING, "Your group:"),
                members.stream().map(member -> line(member, member.equals(members.getFirst()))).toList());
    }

    private static StyledText line(Member member, boolean leads) {
        var fellow = member.fellow();
        return StyledText.of(Style.PLAYER, member.name())
                .then(StyledText.plain("%s, level %d, health %d of %d".formatted(
                        leads ? " leads" : "", fellow.level(), fellow.health(), fellow.mostHealth())))
                .then(StyledText.of(Style.LABEL, member.linkDead() ? " (link lost)" : member.here() ? "" : " (elsewhere)"));
    }

    // ---- coming and going ----

    private static void ask(Turn turn, String name) {
        var whom = turn.far().find(name)
                .orElseThrow(() -> new Refusal("Nobody called '" + name + "' is in the world just now."));
        var group = Groups.groupOf(turn.actor());
        refuse(turn, whom, group);
        if (group == null) {
            group = turn.newId();
            Groups.join(turn, turn.actor(), group, List.of());
        } else if (Groups.members(turn, turn.actor(), group).size() >= Groups.MOST) {
            throw new Refusal("Your group is full: it has " + Groups.MOST + " members.");
        }
        turn.emitTo(turn.actor().id(), new GroupEvent.Asked(turn.actor().id(), turn.actor().name(), whom.name()));
        Groups.tell(turn, whom.character(), turn.actor(), group, Matter.ASKED, "");
    }

    private static void refuse(Turn turn, Online whom, @org.jspecify.annotations.Nullable UUID mine) {
        if (whom.character().equals(turn.actor().id())) {
            throw new Refusal("You need no asking.");
        }
        if (mine != null && Groups.members(turn, turn.actor(), mine).stream()
                .anyMatch(member -> member.id().equals(whom.character()))) {
            throw new Refusal(whom.name() + " is in your group already.");
        }
        var here = turn.world().character(whom.character());
        var theirs = here.isPresent() ? here.get().sheet().ties().group() : whom.fellow();
        if (theirs != null) {
            throw new Refusal(whom.name() + " is in another group.");
        }
    }

    private static void join(Turn turn) {
        if (Groups.groupOf(turn.actor()) != null) {
            throw new Refusal("You are in a group already. 'group leave' leaves it.");
        }
        if (!(turn.actor().sheet().ties().invited() instanceof Invitation(var group, var _))) {
            throw new Refusal("Nobody has asked you into a group.");
        }
        var members = Groups.members(turn, turn.actor(), group);
        if (members.isEmpty()) {
            throw new Refusal("Nobody of that group is in the world just now.");
        }
        if (members.size() >= Groups.MOST) {
            throw new Refusal("That group is full by now.");
        }
        Groups.join(turn, turn.actor(), group, members);
        turn.answer(StyledText.plain("You join the group of ")
                .then(Words.styledList(members.stream().map(one -> StyledText.of(Style.PLAYER, one.name())).toList()))
                .then(StyledText.plain(".")));
        Groups.tell(turn, members, turn.actor(), group, Matter.JOINED, "");
        Hints.give(turn, turn.actor().id(), Hint.FIRST_GROUP);
    }

    private static void leave(Turn turn) {
        var group = required(turn);
        var members = Groups.members(turn, turn.actor(), group);
        Groups.leave(turn, turn.actor());
        turn.emitTo(turn.actor().id(), new GroupEvent.Left(turn.actor().id(), turn.actor().name()));
        Groups.tell(turn, members, turn.actor(), group, Matter.LEFT, "");
    }

    private static void remove(Turn turn, String name) {
        var group = required(turn);
        var members = Groups.members(turn, turn.actor(), group);
        var whom = Groups.named(members, name)
                .orElseThrow(() -> new Refusal("Nobody called '" + name + "' is in your group just now."));
        if (whom.id().equals(turn.actor().id())) {
            throw new Refusal("To go yourself, type 'group leave'.");
        }
        if (!members.getFirst().id().equals(turn.actor().id())) {
            throw new Refusal("Only " + members.getFirst().name() + " can do that, who leads the group.");
        }
        turn.emitTo(turn.actor().id(), new GroupEvent.Removed(turn.actor().id(), turn.actor().name(), whom.name()));
        Groups.tell(turn, whom.id(), turn.actor(), group, Matter.REMOVED, "");
    }

    private static UUID required(Turn turn) {
        var group = Groups.groupOf(turn.actor());
        if (group == null) {
            throw new Refusal("You are in no group.");
        }
        return group;
    }
}
