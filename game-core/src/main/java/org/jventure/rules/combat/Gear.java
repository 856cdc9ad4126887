package org.jventure.rules.combat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.Modifier;
import org.jventure.rules.body.Protection;
import org.jventure.rules.effect.Effect;

/**
 * What somebody fights with and in.
 *
 * @param right  the hand that strikes first; null = empty
 * @param left   the other; null = empty, or holding the other end of a two-handed weapon
 * @param worn   the effects of all that is worn
 * @param armour the sum of the armour of all that is worn
 */
public record Gear(@Nullable Weapon right, @Nullable Weapon left, List<Effect> worn, int armour) {

    /** What hurts when one strikes: no blow heals whom it hits, and none boosts them. */
    private static final Set<String> OF_BLOWS = Set.of("damage", "damage-over-time", "damage-types", "change");

    private static final Gear NONE = new Gear(null, null, List.of(), 0);

    public Gear {
        worn = List.copyOf(worn);
    }

    public static Gear none() {
        return NONE;
    }

    /**
     * One blow of a round.
     *
     * @param weapon null = with bare hands
     */
    record Blow(@Nullable Weapon weapon, List<Effect> effects) {}

    /**
     * The blows of one round: with two weapons the second at half its strength, a two-handed one at one and a half. Whoever
     * holds nothing that hurts strikes with bare hands.
     */
    List<Blow> blows(Effect.Damage bareHands) {
        var blows = new ArrayList<Blow>();
        for (var weapon : weapons()) {
            if (weapon.canHurt()) {
                int percent = weapon.twoHanded() ? 150 : blows.isEmpty() ? 100 : 50;
                blows.add(new Blow(weapon, blow(weapon.withStrength(percent), weapon)));
            }
        }
        return blows.isEmpty() ? List.of(new Blow(null, blow(List.of(bareHands), null))) : blows;
    }

    private List<Effect> blow(List<Effect> struck, @Nullable Weapon with) {
        var effects = new ArrayList<>(struck);
        effects.addAll(worn);
        weapons().stream().filter(weapon -> weapon != with).forEach(held -> effects.addAll(changes(held.effects())));
        effects.removeIf(effect -> !OF_BLOWS.contains(effect.word()));
        return effects;
    }

    /** What of all worn and wielded joins a skill that lets these kinds in, or all if it names none. */
    List<Effect> joining(Set<String> whitelist) {
        return all().filter(effect -> whitelist.isEmpty() || whitelist.contains(effect.word())).toList();
    }

    /** What all of it does by being there. */
    public Protection protection() {
        var modifiers = new ArrayList<Modifier>(); // asked for with each blow
        worn.forEach(effect -> addChange(modifiers, effect));
        weapons().forEach(weapon -> weapon.effects().forEach(effect -> addChange(modifiers, effect)));
        return new Protection(armour, modifiers);
    }

    private static void addChange(List<Modifier> modifiers, Effect effect) {
        if (effect instanceof Effect.Change change) {
            modifiers.add(Modifier.of(change));
        }
    }

    private Stream<Effect> all() {
        return Stream.concat(worn.stream(), weapons().stream().flatMap(weapon -> weapon.effects().stream()));
    }

    private List<Weapon> weapons() {
        var held = new ArrayList<Weapon>();
        if (right != null) {
            held.add(right);
        }
        if (left != null) {
            held.add(left);
        }
        return held;
    }

    private static List<Effect.Change> changes(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Change.class::isInstance)
                .map(Effect.Change.class::cast)
                .toList();
    }
}
