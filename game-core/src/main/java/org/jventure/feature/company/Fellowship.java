package org.jventure.feature.company;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jventure.feature.company.CompanyEvent.Pair;
import org.jventure.feature.company.CompanyEvent.Reason;
import org.jventure.kernel.CharacterId;
import org.jventure.rules.body.FighterId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.GameEvent;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Leader;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * Who follows whom. One follows only whom one is with: parting ends it, and who has crossed first waits for the other.
 * Called within a turn.
 */
public final class Fellowship {

    /** So many walk together at most. */
    static final int MOST = 30;

    private Fellowship() {}

    // ---- who is with whom ----

    /** Whom the character follows, if it is with it. */
    static Optional<PlayerCharacter> leaderOf(ZoneWorld world, PlayerCharacter follower) {
        return Optional.ofNullable(follower.following())
                .flatMap(leader -> world.character(leader.id()))
                .filter(leader -> leader.room().equals(follower.room()));
    }

    /** Those in the character's room who follow it, in order of arrival. */
    static List<PlayerCharacter> followersOf(ZoneWorld world, PlayerCharacter leader) {
        return world.creaturesIn(leader.room()).stream()
                .filter(PlayerCharacter.class::isInstance)
                .map(PlayerCharacter.class::cast)
                .filter(other -> isBehind(other, leader.id()))
                .toList();
    }

    /** The company that the character is of, itself among it: the first leader in the room, then those behind it. */
    public static List<PlayerCharacter> companyOf(ZoneWorld world, PlayerCharacter character) {
        var top = character;
        var seen = new HashSet<CharacterId>();
        for (var next = Optional.of(character); next.isPresent() && seen.add(next.get().id()); ) {
            top = next.get();
            next = leaderOf(world, top);
        }
        var all = new LinkedHashSet<>(List.of(top));
        var rest = new ArrayList<>(all);
        while (!rest.isEmpty()) {
            followersOf(world, rest.removeFirst()).stream().filter(all::add).forEach(rest::add);
        }
        return List.copyOf(all);
    }

    /** Whether the character comes to the other when it goes from leader to leader, wherever they are in the zone. */
    static boolean isLedBy(ZoneWorld world, PlayerCharacter character, CharacterId other) {
        var seen = new HashSet<CharacterId>();
        var now = Optional.of(character);
        while (now.isPresent() && seen.add(now.get().id())) {
            if (isBehind(now.get(), other)) {
                return true;
            }
            now = Optional.ofNullable(now.get().following()).flatMap(leader -> world.character(leader.id()));
        }
        return false;
    }

    private static boolean isBehind(PlayerCharacter follower, CharacterId leader) {
        return follower.following() != null && follower.following().id().equals(leader);
    }

    // ---- beginning and ending ----

    static void begin(Turn turn, PlayerCharacter follower, PlayerCharacter leader) {
        turn.store(follower.behind(new Leader(leader.id(), leader.name())));
        tell(turn, follower.id(), leader.id(), new CompanyEvent.Began(new Pair(
                follower.id(), follower.styledName(), leader.id(), leader.styledName())));
    }

    /** Tells both; does nothing if the character follows nobody. */
    static void end(Turn turn, PlayerCharacter follower, Reason reason) {
        if (follower.following() instanceof Leader(var leader, var name)) {
            turn.store(follower.behind(null));
            tell(turn, follower.id(), leader, new CompanyEvent.Ended(
                    new Pair(follower.id(), follower.styledName(), leader, StyledText.of(Style.PLAYER, name)), reason));
        }
    }

    private static void tell(Turn turn, CharacterId follower, CharacterId leader, GameEvent event) {
        turn.emitTo(follower, event);
        turn.emitTo(leader, event);
    }

    // ---- walking ----

    /**
     * The actor sets out on its own will: it follows nobody any more. Answers who walks, the actor first and each behind
     * whom it follows; who would follow and can't is told so.
     */
    public static List<CharacterId> setOut(Turn turn) {
        if (isFighting(turn, turn.actor())) {
            throw new Refusal("You can't walk away in the middle of a fight. Try to 'flee'.");
        }
        end(turn, turn.actor(), Reason.FREE_WILL);
        var band = new LinkedHashSet<>(List.of(turn.actor().id()));
        var rest = new ArrayList<>(band);
        while (!rest.isEmpty()) {
            var leader = turn.world().character(rest.removeFirst()).orElseThrow();
            for (PlayerCharacter follower : followersOf(turn.world(), leader)) {
                if (follower.linkDead() || isFighting(turn, follower) || band.size() >= MOST) {
                    end(turn, follower, Reason.LEFT_BEHIND);
                } else if (band.add(follower.id())) {
                    rest.add(follower.id());
                }
            }
        }
        return List.copyOf(band);
    }

    private static boolean isFighting(Turn turn, PlayerCharacter character) {
        return turn.world().isFighting(new FighterId.OfCharacter(character.id()));
    }

    /** Tells the character, if it follows anybody, that it has just walked after it. */
    public static void tellOfWalk(Turn turn, CharacterId walker) {
        turn.world().character(walker).map(PlayerCharacter::following).ifPresent(leader ->
                turn.emitTo(walker, new CompanyEvent.Walked(StyledText.of(Style.PLAYER, leader.name()))));
    }

    // ---- coming and going ----

    /** The character has come out of another zone: it goes on following, unless its leader has gone on already. */
    public static void crossed(Turn turn, PlayerCharacter character) {
        var leader = character.following();
        if (leader == null || turn.world().character(leader.id()).isEmpty()) {
            return;
        }
        if (leaderOf(turn.world(), character).isEmpty()) {
            end(turn, character, Reason.LEFT_BEHIND);
        } else if (isLedBy(turn.world(), turn.world().character(leader.id()).orElseThrow(), character.id())) {
            end(turn, character, Reason.MISSING); // meanwhile its leader has come to follow those who follow it
        }
    }

    /** The leader should be with the character by now, and is not. */
    public static void missed(Turn turn, PlayerCharacter character) {
        end(turn, character, Reason.MISSING);
    }

    /** The character leaves the world: nobody follows it any more, nor does it. */
    public static void leave(Turn turn, PlayerCharacter character) {
        if (character.following() != null) {
            turn.store(character.behind(null));
        }
        List.copyOf(turn.world().characters()).stream()
                .filter(other -> isBehind(other, character.id()))
                .forEach(other -> end(turn, other, Reason.GONE));
    }
}
