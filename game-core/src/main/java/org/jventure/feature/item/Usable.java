package org.jventure.feature.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jventure.codex.form.Placeholders;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.harm.DamageTable;
import org.jventure.rules.harm.Felt;
import org.jventure.rules.harm.Incoming;
import org.jventure.rules.harm.Moment;
import org.jventure.rules.harm.Outgoing;
import org.jventure.rules.harm.Source;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Item;
import org.jventure.world.ItemTraits.Use;
import org.jventure.world.PlayerCharacter;

/** Using a thing: what it says, what it does, and that there is less of it afterwards. */
final class Usable {

    private static final DamageTable NO_DAMAGE = new DamageTable(Map.of()); // what is used gives and hurts nobody

    private Usable() {}

    /** What is meant among what is carried, or among what stands here and cannot be taken. */
    static Item find(Turn turn, String name, String word) {
        var standing = TargetFinder.lying(turn).stream().filter(item -> !item.prototype().takeable());
        var near = Stream.concat(Reach.owned(turn).stream(), standing).toList();
        var selector = Selector.of(name);
        var fitting = near.stream().filter(item -> fits(item, word)).toList();
        return TargetFinder.one(fitting, selector, TargetFinder::keywords)
                .orElseThrow(() -> TargetFinder.one(near, selector, TargetFinder::keywords)
                        .map(item -> new Refusal("You can't %s %s.".formatted(
                                word.isEmpty() ? "use" : word, Articles.definite(item.name()))))
                        .orElse(new Refusal(TargetFinder.one(TargetFinder.lying(turn), selector, TargetFinder::keywords)
                                .map(item -> "You don't carry " + Articles.definite(item.name()) + ".")
                                .orElse("You carry nothing like '" + name + "'."))));
    }

    private static boolean fits(Item item, String word) {
        return item.prototype().traits().use() instanceof Use use && (word.isEmpty() || use.word().equals(word));
    }

    static void use(Turn turn, Item item, PlayerCharacter target) {
        var use = Objects.requireNonNull(item.prototype().traits().use());
        var the = Articles.definite(item.name());
        var level = item.prototype().traits().level();
        var self = turn.actor();
        var isOwn = target.id().equals(self.id());
        if (self.growth().level() < level) {
            throw new Refusal("%s is not for you yet: it takes level %d, and you are of level %d.".formatted(
                    Words.capitalised(the), level, self.growth().level()));
        }
        if (!isOwn && !use.onOthers()) {
            throw new Refusal(Words.capitalised(the) + " is of use to none but who has it.");
        }
        if (item.left() == 0) {
            throw new Refusal("There is nothing left of " + the + ".");
        }
        var felt = apply(turn, item, use, target);
        turn.emitToRoom(new GearEvent.Used(
                self.id(), isOwn ? null : target.id(),
                words(isOwn ? use.ownText() : use.userText(), isOwn ? "You " + use.word() + " [name]." : "You use [name] on [target].",
                        self, target, the),
                words(use.targetText(), "[user] uses [name] on you.", self, target, the),
                words(use.othersText().contains("[target]") == isOwn ? "" : use.othersText(),
                        isOwn ? "[user] " + third(use.word()) + " [name]." : "[user] uses [name] on [target].", self, target, the)));
        if (!felt.isEmpty()) {
            turn.answerTo(target.id(), StyledText.plain("You regain " + Words.list(felt) + "."));
        }
        turn.spend(item);
        if (item.left() == 1) {
            turn.answer(StyledText.of(Style.HINT, "There is nothing left of " + the + "."));
        }
    }

    /**
     * Answers what came back, in words. Boosts need somewhere to last: until bodies keep them, they come to nothing, and
     * packs do well not to promise any.
     */
    private static List<String> apply(Turn turn, Item item, Use use, PlayerCharacter target) {
        if (use.effects().isEmpty()) {
            return List.of();
        }
        var moment = new Moment(turn.now(), turn.chance());
        turn.world().recover(target.id(), turn.now());
        var now = turn.world().character(target.id()).orElseThrow();
        var self = turn.actor();
        var source = new Source(
                new FighterId.OfCharacter(self.id()), self.growth().level(), item.prototype().id().value());
        var impact = new Outgoing(NO_DAMAGE).of(source, use.effects(), turn.world().bodyOf(self), moment);
        var suffered = new Incoming(NO_DAMAGE).suffer(turn.world().bodyOf(now), impact, moment);
        var felt = new ArrayList<String>();
        for (Felt each : suffered.felt()) {
            if (each instanceof Felt.Recovered(var pool, var amount) && amount > 0) {
                felt.add(amount + " " + pool.word());
            }
        }
        if (felt.isEmpty()) {
            throw new Refusal(target.id().equals(self.id())
                    ? "You are well enough: it would be wasted."
                    : target.name() + " is well enough: it would be wasted.");
        }
        turn.store(now.grown(now.growth().with(suffered.after().vitals(), turn.now())));
        return felt;
    }

    private static StyledText words(String written, String usual, PlayerCharacter user, PlayerCharacter target, String the) {
        return Words.capitalised(Placeholders.filled(written.isEmpty() ? usual : written, Style.PLAIN, name -> switch (name) {
            case "user" -> user.styledName();
            case "target" -> target.styledName();
            default -> StyledText.of(Style.ITEM, the);
        }));
    }

    /** "drinks", "touches", "tries" */
    private static String third(String verb) {
        if (verb.matches(".*(s|x|z|ch|sh|o)")) {
            return verb + "es";
        }
        return verb.matches(".*[^aeiou]y") ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
    }
}
