package org.jventure.admin.chaos;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a player means by a line. Holders are written as in {@link Stored}.
 *
 * @param thing what is moved; null for all else
 * @param from  where the thing must be before, or the room that is left
 * @param to    where it is then, or the room that is entered
 * @param done  what shows that it was done
 */
record Intent(
        Kind kind, String line, @Nullable String thing, @Nullable String from, @Nullable String to, Pattern done) {

    enum Kind {
        MOVE, PAY, POST, INVENTORY, LOOK, WALK, TALK, QUIT, SIGN_IN
    }

    static Intent take(String thing, String room) {
        return moving("get " + thing, thing, "room " + room, "", "You take a " + thing + "\\.");
    }

    static Intent takeOut(String thing, String box) {
        return moving("get " + thing + " from " + box, thing, "in " + box, "", "You take a " + thing + " from the ");
    }

    static Intent drop(String thing, String room) {
        return moving("drop " + thing, thing, "", "room " + room, "You drop a " + thing + "\\.");
    }

    static Intent put(String thing, String box) {
        return moving("put " + thing + " in " + box, thing, "", "in " + box, "You put a " + thing + " into the ");
    }

    static Intent give(String thing, String receiver) {
        return moving("give " + thing + " to " + receiver, thing, "", receiver, "You give a " + thing + " to ");
    }

    /** @param sender who posts it: a parcel is the holder of what is in it */
    static Intent parcel(String thing, String sender, String recipient) {
        return moving("parcel " + thing + " to " + recipient, thing, "", Post.parcel(sender, recipient),
                "You send off a " + thing + " in a parcel for ");
    }

    private static Intent moving(String line, String thing, String from, String to, String done) {
        return new Intent(Kind.MOVE, line, thing, from, to, Pattern.compile(done));
    }

    static Intent payFloor(int coins, String room) {
        return paying("drop", coins, "", "", "room " + room, "You drop ");
    }

    static Intent payBack(int coins, String room) {
        return paying("get", coins, "", "room " + room, "", "You take ");
    }

    static Intent pay(int coins, String receiver) {
        return paying("give", coins, " to " + receiver, "", receiver, "You give ");
    }

    static Intent payByParcel(int coins, String sender, String recipient) {
        return paying("parcel", coins, " to " + recipient, "", Post.parcel(sender, recipient), "You send off ");
    }

    private static Intent paying(String verb, int coins, String tail, String from, String to, String done) {
        var line = verb + " " + coins + " coins" + tail;
        return new Intent(Kind.PAY, line, null, from, to, Pattern.compile(done + coins + " gold coins(?=[^ ]| [^o])"));
    }

    /** How many are paid. */
    int coins() {
        return Integer.parseInt(line.split(" ")[1]);
    }

    /** Where nobody is named, it is the player. */
    Intent by(String player) {
        return new Intent(kind, line, thing, orSelf(from, player), orSelf(to, player), done);
    }

    private static @Nullable String orSelf(@Nullable String holder, String player) {
        return holder != null && holder.isEmpty() ? player : holder;
    }

    /** What then comes is known by what is shown: see {@link Post}. */
    static Intent collect() {
        return plain(Kind.POST, "collect", "You take [^\\n]* out of a parcel from |No parcel waits for you"
                + "|You can't carry what is in |[A-Z][a-z]+ has taken [^\\n]* back before you came");
    }

    /** The same for what the player has sent. */
    static Intent recall() {
        return plain(Kind.POST, "parcel recall all", "You have [^\\n]* back, out of your parcel for "
                + "|You can't carry what is in |[A-Z][a-z]+ has collected [^\\n]* already");
    }

    static Intent inventory() {
        return plain(Kind.INVENTORY, "inventory", "You are carrying(?: nothing\\.|:\\n(?:  [^\\n]*\\n)+(?=[^ ]))");
    }

    static Intent look() {
        return plain(Kind.LOOK, "look", "Exits: [^\\n]*\\n");
    }

    static Intent walk(String direction, Ring.Place from, Ring.Place to) {
        return new Intent(
                Kind.WALK, direction, null, from.room(), to.room(),
                Pattern.compile("(?s)" + to.name() + "\\n.*?Exits: [^\\n]*\\n"));
    }

    /** @param words there once in a trial */
    static Intent talk(String verb, String words) {
        return plain(Kind.TALK, verb + " " + words, words);
    }

    static Intent quit() {
        return plain(Kind.QUIT, "quit", "All is kept for your return");
    }

    private static Intent plain(Kind kind, String line, String done) {
        return new Intent(kind, line, null, null, null, Pattern.compile(done));
    }
}
