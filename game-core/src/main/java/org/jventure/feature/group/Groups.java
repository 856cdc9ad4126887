package org.jventure.feature.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.rules.effect.Pool;
import org.jventure.text.Words;
import org.jventure.turn.FarMessage;
import org.jventure.turn.FarMessage.OfGroup.Matter;
import org.jventure.turn.Online;
import org.jventure.turn.Online.Fellow;
import org.jventure.turn.Turn;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.Ties;
import org.jventure.world.Ties.Membership;

/**
 * Who is in a group. Each member's own sheet says that it is one, and nothing else does: so no two rows can disagree, and
 * whoever is in the world is found by what all zones say of those in them. Called within a turn.
 */
final class Groups {

    /** So many are in one group at most, as far as anybody can know at once. */
    static final int MOST = 8;

    private Groups() {}

    /** @param here in the room of who asks */
    record Member(CharacterId id, String name, Fellow fellow, boolean linkDead, boolean here) {}

    static @Nullable UUID groupOf(PlayerCharacter character) {
        var group = character.sheet().ties().group();
        return group == null ? null : group.group();
    }

    /** Everybody of that group who is in the world, its leader first. */
    static List<Member> members(Turn turn, PlayerCharacter asking, UUID group) {
        var members = new ArrayList<Member>();
        for (PlayerCharacter character : turn.world().characters()) {
            var tie = character.sheet().ties().group();
            if (tie != null && tie.group().equals(group)) {
                members.add(new Member(
                        character.id(), character.name(), fellow(turn, character, tie), character.linkDead(),
                        character.room().equals(asking.room())));
            }
        }
        for (Online online : turn.far().online()) {
            if (online.fellow() instanceof Fellow fellow
                    && fellow.group().equals(group)
                    && turn.world().character(online.character()).isEmpty()) {
                members.add(new Member(online.character(), online.name(), fellow, online.linkDead(), false));
            }
        }
        members.sort(Comparator.<Member>comparingLong(member -> member.fellow().since()).thenComparing(Member::name));
        return members;
    }

    private static Fellow fellow(Turn turn, PlayerCharacter character, Membership tie) {
        var growth = character.growth();
        return new Fellow(
                tie.group(), tie.since(), growth.level(), growth.vitals().health(),
                turn.world().bodyOf(character).effective(turn.now()).of(Pool.HEALTH.most()));
    }

    /** One of them by the beginning of the name, if it fits one only. */
    static Optional<Member> named(List<Member> members, String name) {
        var wanted = Words.lowerCase(name);
        var fitting = members.stream().filter(member -> Words.lowerCase(member.name()).startsWith(wanted)).toList();
        return fitting.size() == 1
                ? fitting.stream().findFirst()
                : fitting.stream().filter(member -> Words.lowerCase(member.name()).equals(wanted)).findFirst();
    }

    /** Later than all who are in it already, whatever the clocks of their nodes say. */
    static void join(Turn turn, PlayerCharacter character, UUID group, List<Member> members) {
        long latest = members.stream().mapToLong(member -> member.fellow().since()).max().orElse(0);
        var since = Math.max(turn.now().toEpochMilli(), latest + 1);
        turn.store(character.with(character.sheet().tied(Ties.of(new Membership(group, since)))));
    }

    /** The character is in no group any more; what it is asked into stays. */
    static void leave(Turn turn, PlayerCharacter character) {
        var ties = character.sheet().ties();
        turn.store(character.with(character.sheet().tied(Ties.NONE.invited(ties.invited()))));
    }

    /** Sends word to all of them but the one it is about. */
    static void tell(Turn turn, List<Member> members, PlayerCharacter about, UUID group, Matter matter, String words) {
        members.stream()
                .filter(member -> !member.id().equals(about.id()))
                .forEach(member -> tell(turn, member.id(), about, group, matter, words));
    }

    static void tell(Turn turn, CharacterId to, PlayerCharacter about, UUID group, Matter matter, String words) {
        turn.send(new FarMessage.OfGroup(group, matter, about.id(), about.name(), to, words, false));
    }
}
