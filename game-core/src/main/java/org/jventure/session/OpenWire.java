package org.jventure.session;

import org.jventure.character.Characters;
import org.jventure.kernel.CharacterId;

/**
 * What may not be done over a line that others can read on the way. A page of the site that opens a terminal has its own
 * ways to be private; this is about terminals that sign in by themselves.
 *
 * @param staffMay  whether staff may play over such a line all the same
 * @param otherWays how to come instead, as the end of a sentence: {@code by TLS, at port 5443, or in the browser}
 */
public record OpenWire(boolean staffMay, String otherWays) {

    /** Nothing is kept from anybody. */
    public static OpenWire unguarded() {
        return new OpenWire(true, "");
    }

    /** Whether the character may be played over an open wire, by the role that its account has now. Blocks. */
    boolean mayPlay(Characters characters, CharacterId character) {
        return staffMay || !characters.isStaff(character);
    }

    String refusal() {
        return "This character can do what staff can, and others can read this line. Come back " + otherWays + ".";
    }
}
