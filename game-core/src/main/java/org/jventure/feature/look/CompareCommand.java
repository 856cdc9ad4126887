package org.jventure.feature.look;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.item.Equipment.Purpose;
import org.jventure.text.Articles;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.BodyPart;
import org.jventure.world.Item;
import org.springframework.stereotype.Component;

@Component
final class CompareCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.LOOKING,
                        List.of("compare"),
                        List.of("compare <thing>", "compare <thing> with <thing>"),
                        "Hold one thing against another.")
                .explained("Without a second thing it is compared with what you wear or wield in its place.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var line = arguments.rest("Compare what?");
        var pair = arguments.around("with", "to", "and").orElse(new Arguments.Pair(line, ""));
        if (pair.before().isEmpty()) {
            throw new Refusal("Compare what?");
        }
        var one = find(turn, pair.before());
        var other = pair.after().isEmpty() ? inItsPlace(turn, one) : find(turn, pair.after());
        if (one.id().equals(other.id())) {
            throw new Refusal(Words.capitalised(Articles.definite(one.name())) + " is just like itself.");
        }
        turn.answer(compared(turn, one, other));
    }

    private static Item find(Turn turn, String name) {
        var near = Stream.concat(TargetFinder.carried(turn).stream(), TargetFinder.lying(turn).stream()).toList();
        return TargetFinder.one(near, Selector.of(name), TargetFinder::keywords)
                .orElseThrow(() -> new Refusal("You see no '" + name + "' here."));
    }

    private static Item inItsPlace(Turn turn, Item item) {
        return TargetFinder.carried(turn).stream()
                .filter(worn -> worn.worn() instanceof BodyPart part && isPlaceOf(item, part))
                .findFirst()
                .orElseThrow(() -> new Refusal("You wear and wield nothing to compare " + Articles.definite(item.name())
                        + " with. Name it: 'compare hat with cap'."));
    }

    private static boolean isPlaceOf(Item item, BodyPart part) {
        return switch (item.prototype().traits().purpose()) {
            case Purpose.Armour(var slot) -> part == BodyPart.of(slot);
            case Purpose.Weapon _ -> part.isHand();
            case Purpose.Other _ -> false;
        };
    }

    private static StyledText compared(Turn turn, Item one, Item other) {
        var a = turn.world().compiled(one.prototype());
        var b = turn.world().compiled(other.prototype());
        var lines = new ArrayList<String>();
        lines.add("You hold %s against %s.".formatted(Articles.definite(one.name()), Articles.definite(other.name())));
        lines.add(line("Armour", a.armour(), b.armour()));
        lines.add(line("Damage", damage(one, a.effects()), damage(other, b.effects())));
        var does = Measures.effects(turn.codex(), rest(a.effects()));
        var did = Measures.effects(turn.codex(), rest(b.effects()));
        if (!does.equals(did)) {
            lines.add("Besides: %s, against %s.".formatted(
                    does.isEmpty() ? "nothing" : does, did.isEmpty() ? "nothing" : did));
        }
        lines.add("Weight: %s against %s.".formatted(
                Measures.weight(turn.world().weightOf(one)), Measures.weight(turn.world().weightOf(other))));
        return StyledText.plain(String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList()));
    }

    private static String line(String what, int one, int other) {
        if (one == 0 && other == 0) {
            return "";
        }
        var verdict = one == other ? "the same" : one > other ? "better" : "worse";
        return "%s: %d against %d, %s.".formatted(what, one, other, verdict);
    }

    /** Of one round: what needs both hands strikes half again as hard. */
    private static int damage(Item item, List<Effect> effects) {
        int sum = effects.stream().mapToInt(effect -> effect instanceof Effect.Damage damage ? damage.amount() : 0).sum();
        return item.prototype().traits().purpose() instanceof Purpose.Weapon(var twoHanded) && twoHanded
                ? Math.ceilDiv(sum * 3, 2)
                : sum;
    }

    private static List<Effect> rest(List<Effect> effects) {
        return effects.stream().filter(effect -> !(effect instanceof Effect.Damage)).toList();
    }
}
