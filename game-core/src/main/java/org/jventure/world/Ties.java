package org.jventure.world;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a character belongs beyond those it walks with.
 *
 * @param group   it is in; null if in none
 * @param invited the group that it may join; null if nobody has asked it
 */
public record Ties(@Nullable Membership group, @Nullable Invitation invited) {

    public static final Ties NONE = new Ties(null, null);

    /**
     * That a character is of a group. Who else is, their sheets say.
     *
     * @param group an id that no other group has, or had
     * @param since in milliseconds since 1970: who of those in the world has been in it longest leads it
     */
    public record Membership(UUID group, long since) {}

    /**
     * That somebody has asked a character into a group.
     *
     * @param by the name of who has asked
     */
    public record Invitation(UUID group, String by) {}

    /** Of a member, whom nobody has to ask any more. */
    public static Ties of(Membership group) {
        return new Ties(group, null);
    }

    public Ties invited(@Nullable Invitation asked) {
        return new Ties(group, asked);
    }
}
