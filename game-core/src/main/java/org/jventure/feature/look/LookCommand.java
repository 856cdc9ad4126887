package org.jventure.feature.look;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.CommandSpec;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.rules.body.Hurt;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.BodyPart;
import org.jventure.world.Creature;
import org.jventure.world.Direction;
import org.jventure.world.Exit;
import org.jventure.world.Feature;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

@Component
final class LookCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.LOOKING,
                        List.of("look", "l"),
                        List.of("look", "look <direction>", "look <thing>", "look in <container>"),
                        "See the room, where an exit leads, or something in particular.")
                .explained("Many things that a room's description mentions can be looked at, though nobody can take them.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.isEmpty()) {
            turn.answer(RoomView.of(turn.world(), turn.actor().room(), turn.actor().id()));
            return;
        }
        var target = arguments.without("at");
        var direction = Direction.named(target.text());
        if (direction.isPresent()) {
            turn.answer(beyond(turn, direction.get()));
        } else if (target.startsWith("in") || target.startsWith("into")) {
            turn.answer(inside(turn, target.afterWord().rest("Look in what?")));
        } else {
            turn.answer(thing(turn, target.rest("Look at what?")));
        }
    }

    private static StyledText beyond(Turn turn, Direction direction) {
        var exit = turn.world().requireRoom(turn.actor().room()).exits().get(direction);
        if (exit == null) {
            throw new Refusal("There is no way " + direction.departing() + ".");
        }
        return StyledText.builder()
                .plain("Looking " + direction.departing() + " you see ")
                .add(farSide(turn, exit))
                .plain(".")
                .build();
    }

    private static StyledText farSide(Turn turn, Exit exit) {
        return turn.world().room(exit.room())
                .map(room -> StyledText.of(Style.ROOM_NAME, room.name()))
                .orElseGet(() -> StyledText.plain("a way that leads out of " + turn.world().name()));
    }

    private static StyledText inside(Turn turn, String name) {
        var selector = Selector.of(name);
        var item = TargetFinder.one(TargetFinder.carried(turn), selector, TargetFinder::keywords)
                .or(() -> TargetFinder.one(TargetFinder.lying(turn), selector, TargetFinder::keywords))
                .orElseThrow(() -> new Refusal("You see no '" + name + "' here."));
        if (!item.prototype().isContainer()) {
            throw new Refusal("You can't look into " + Articles.definite(item.name()) + ".");
        }
        return ItemView.contents(turn.world(), item);
    }

    /** How what is meant looks, or a refusal. */
    static StyledText thing(Turn turn, String name) {
        if (TargetFinder.isSelf(turn, name)) {
            return describe(turn, turn.actor());
        }
        var selector = Selector.of(name);
        var creature = TargetFinder.somebody(turn, name);
        if (creature.isPresent()) {
            return describe(turn, creature.get());
        }
        var item = TargetFinder.one(TargetFinder.carried(turn), selector, TargetFinder::keywords)
                .or(() -> TargetFinder.one(TargetFinder.lying(turn), selector, TargetFinder::keywords));
        if (item.isPresent()) {
            return ItemView.of(turn.world(), item.get());
        }
        var features = turn.world().requireRoom(turn.actor().room()).features();
        return TargetFinder.one(features, selector, Feature::keywords)
                .map(feature -> Described.of(turn.world(), feature.description()))
                .orElseThrow(() -> new Refusal("You see no '" + name + "' here."));
    }

    private static StyledText describe(Turn turn, Creature creature) {
        return switch (creature) {
            case Npc npc -> NpcView.of(turn.world(), npc).then(hurt(turn, npc, npc.styledName()));
            case PlayerCharacter character -> StyledText.builder()
                    .add(character.equals(turn.actor())
                            ? StyledText.plain("You are ")
                            : character.styledName().then(StyledText.plain(" is ")))
                    .plain(Articles.with(character.race() + " " + character.characterClass())
                            + ", carrying ")
                    .add(burden(has(turn, character).stream().filter(item -> item.worn() == null).toList()))
                    .add(gear(", wearing ", has(turn, character).stream()
                            .filter(item -> item.worn() instanceof BodyPart part && !part.isHand()).toList()))
                    .add(gear(", wielding ", has(turn, character).stream()
                            .filter(item -> item.worn() instanceof BodyPart part && part.isHand()).toList()))
                    .plain(".")
                    .add(hurt(turn, character, character.styledName()))
                    .build();
        };
    }

    /** How hurt somebody looks, as a sentence of its own; empty of who is not, or looks into no mirror. */
    private static StyledText hurt(Turn turn, Creature creature, StyledText name) {
        var hurt = turn.world().looks(creature, turn.now()).orElse(Hurt.UNHURT);
        return hurt == Hurt.UNHURT || creature.equals(turn.actor())
                ? StyledText.EMPTY
                : StyledText.plain("\n").then(Words.capitalised(name)).then(StyledText.plain(" " + hurt.words() + "."));
    }

    private static List<Item> has(Turn turn, PlayerCharacter character) {
        return turn.world().itemsOf(new Holder.HeldBy(character.id()));
    }

    private static StyledText gear(String how, List<Item> items) {
        return items.isEmpty() ? StyledText.EMPTY : StyledText.plain(how).then(ItemView.list(items));
    }

    private static StyledText burden(List<Item> items) {
        return switch (items.size()) {
            case 0 -> StyledText.plain("nothing");
            case 1 -> StyledText.plain("something");
            case 2, 3 -> StyledText.plain("a few things");
            default -> StyledText.plain("rather a lot");
        };
    }
}
