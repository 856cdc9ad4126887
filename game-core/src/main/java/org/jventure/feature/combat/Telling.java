package org.jventure.feature.combat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jventure.codex.form.Placeholders;
import org.jventure.codex.skill.Skill;
import org.jventure.kernel.RoomId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Hurt;
import org.jventure.rules.combat.CombatEvent;
import org.jventure.rules.combat.Death;
import org.jventure.rules.harm.Felt;
import org.jventure.text.Colour;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Turn;

/** Tells the room what happens in its battle: one line for each blow, with numbers for those whom they concern. */
final class Telling {

    /** Who waits no longer than this notices by itself. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

    private final Turn turn;
    private final RoomId room;
    private final Names names;

    Telling(Turn turn, RoomId room) {
        this.turn = turn;
        this.room = room;
        names = new Names(turn);
    }

    void tell(CombatEvent event) {
        switch (event) {
            case CombatEvent.Engaged(var one, var other, var back) ->
                both(one, other, back ? "turn on" : "attack", back ? "turns on" : "attacks", "", "", back ? "." : "!");
            case CombatEvent.Struck struck -> struck(struck);
            case CombatEvent.Missed(var one, var other, var weapon) ->
                both(one, other, "miss", "misses", names.with(one, weapon), names.with(one, weapon), ".");
            case CombatEvent.Used used -> used(used);
            case CombatEvent.HurtAgain again -> again(again);
            case CombatEvent.BoostEnded(var who, var boost) ->
                alone(who, StyledText.plain(Words.capitalised(names.cause(boost.cause())) + " wears off."));
            case CombatEvent.Looks(var who, var hurt) -> looks(who, hurt);
            case CombatEvent.Taunted(var one, var other) -> all(one, other,
                    line("You draw the anger of ", names.the(other), "."),
                    line("", names.capitalised(one), " draws your anger."),
                    line("", names.capitalised(one), " draws the anger of ").then(names.the(other)).then(StyledText.plain(".")));
            case CombatEvent.FlightFailed(var who) -> all(who, who,
                    StyledText.plain("You try to flee, but can't get away!"),
                    StyledText.EMPTY,
                    line("", names.capitalised(who), " tries to flee, but can't get away."));
            case CombatEvent.Stopped(var who) -> alone(who, StyledText.plain("You stop fighting."));
            case CombatEvent.Ready(var who, var skill) -> ready(who, skill);
            case CombatEvent.Died(var death) -> died(death);
            case CombatEvent.Fled _ -> {} // told by whoever brings it there
        }
    }

    // ---- blows and skills ----

    private void struck(CombatEvent.Struck struck) {
        var harm = harm(struck.felt());
        var how = names.with(struck.attacker(), struck.weapon()) + (struck.well() ? " hard" : "");
        var mark = struck.well() ? "!" : ".";
        all(struck.attacker(), struck.target(),
                line("You hit ", names.the(struck.target()), how + " for ").then(number(harm, "green")).then(StyledText.plain(mark)),
                line("", names.capitalised(struck.attacker()), " hits you" + how + " for ").then(number(harm, "red")).then(StyledText.plain(mark)),
                line("", names.capitalised(struck.attacker()), " hits ").then(names.the(struck.target())).then(StyledText.plain(how + mark)));
    }

    private void used(CombatEvent.Used used) {
        var skill = turn.codex().find(Skill.class, used.skill());
        var name = skill.map(Skill::name).orElse(used.skill());
        var one = used.actor();
        var other = used.target();
        var self = one.equals(other);
        all(one, other,
                filled(skill.map(Skill::userText).orElse(""), one, self ? StyledText.plain("yourself") : names.the(other), self
                                ? StyledText.plain("You use " + name + ".")
                                : line("You use " + name + " on ", names.the(other), "."))
                        .then(numbers(used.felt(), self ? "red" : "green")),
                filled(skill.map(Skill::receiverText).orElse(""), one, names.the(other),
                                line("", names.capitalised(one), " uses " + name + " on you."))
                        .then(numbers(used.felt(), "red")),
                filled(skill.map(Skill::othersText).orElse(""), one, self ? StyledText.plain("themselves") : names.the(other), self
                        ? line("", names.capitalised(one), " uses " + name + ".")
                        : line("", names.capitalised(one), " uses " + name + " on ").then(names.the(other)).then(StyledText.plain("."))));
    }

    private StyledText filled(String text, FighterId one, StyledText target, StyledText fallback) {
        if (text.isEmpty()) {
            return fallback;
        }
        return Words.capitalised(Placeholders.filled(text, Style.PLAIN, placeholder ->
                placeholder.equals("target") ? target : names.the(one)));
    }

    private void again(CombatEvent.HurtAgain again) {
        var cause = names.cause(again.cause());
        var harm = harm(List.of(again.felt()));
        all(again.by(), again.target(),
                line(Words.capitalised(cause) + " hurts ",
                        again.by().equals(again.target()) ? StyledText.plain("you") : names.the(again.target()), " for ")
                        .then(number(harm, again.by().equals(again.target()) ? "red" : "green")).then(StyledText.plain(".")),
                StyledText.plain(Words.capitalised(cause) + " hurts you for ").then(number(harm, "red")).then(StyledText.plain(".")),
                line(Words.capitalised(cause) + " hurts ", names.the(again.target()), "."));
    }

    private static long harm(List<Felt> felt) {
        return felt.stream().mapToLong(each -> each instanceof Felt.Damaged(_, var amount, _) ? amount : 0).sum();
    }

    /** Behind the words of a skill: what it took and gave. */
    private static StyledText numbers(List<Felt> felt, String ofHarm) {
        var parts = new ArrayList<StyledText>();
        for (var each : felt) {
            if (each instanceof Felt.Damaged(_, var amount, _)) {
                parts.add(number(amount, ofHarm));
            } else if (each instanceof Felt.Recovered(var pool, var amount) && amount > 0) {
                parts.add(StyledText.plain("+" + amount + " " + pool.word()));
            }
        }
        return parts.isEmpty()
                ? StyledText.EMPTY
                : StyledText.plain(" (").then(StyledText.joined(", ", parts)).then(StyledText.plain(")"));
    }

    private static StyledText number(long amount, String colour) {
        return new StyledText(List.of(new StyledText.Span(
                Style.PLAIN, String.valueOf(amount), Colour.of(colour).orElse(null), null, null)));
    }

    // ---- what else happens ----

    private void looks(FighterId who, Hurt hurt) {
        all(who, who,
                StyledText.plain("You " + hurt.words().replaceFirst("^is ", "are ").replaceFirst("^has ", "have ") + "."),
                StyledText.EMPTY,
                line("", names.capitalised(who), " " + hurt.words() + "."));
    }

    private void ready(FighterId who, String key) {
        turn.codex().find(Skill.class, key)
                .filter(skill -> skill.cooldown().compareTo(WORTH_TELLING) >= 0)
                .ifPresent(skill -> alone(who, StyledText.plain("You can use " + skill.name() + " again.")));
    }

    private void died(Death death) {
        var dead = death.dead().id();
        var slayer = death.slayer();
        all(slayer, dead,
                dead.equals(slayer) ? StyledText.plain("You die!") : line("You have slain ", names.the(dead), "!"),
                slayer.equals(dead) ? StyledText.plain("You die!") : line("", names.capitalised(slayer), " has slain you!"),
                line("", names.capitalised(dead), " is dead."));
    }

    // ---- to whom ----

    private void both(
            FighterId one, FighterId other, String you, String verb, String how, String others, String mark) {
        all(one, other,
                line("You " + you + " ", names.the(other), how + mark),
                line("", names.capitalised(one), " " + verb + " you" + how + mark),
                line("", names.capitalised(one), " " + verb + " ").then(names.the(other)).then(StyledText.plain(others + mark)));
    }

    private void alone(FighterId who, StyledText words) {
        if (who instanceof FighterId.OfCharacter(var id) && turn.world().character(id).isPresent()) {
            turn.answerTo(id, words);
        }
    }

    private void all(FighterId one, FighterId other, StyledText actor, StyledText target, StyledText others) {
        turn.emitTo(room, _ -> true, new FightEvent.Told(
                Names.player(one), Names.player(other), new FightEvent.Words(actor, target, others)));
    }

    private static StyledText line(String before, StyledText name, String after) {
        return StyledText.plain(before).then(name).then(StyledText.plain(after));
    }
}
