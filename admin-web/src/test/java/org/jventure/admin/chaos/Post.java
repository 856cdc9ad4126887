package org.jventure.admin.chaos;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What came out of parcels, by what players were shown. It comes when it can, and not as the answer to one line: to whoever
 * collects it, or to whoever has sent it and takes it back. That may also have happened without being shown, where a process
 * died just then.
 */
final class Post {

    private static final String PREFIX = "parcel ";
    private static final Pattern CAME = Pattern.compile(
            "You (?:take (?:a )?(?<taken>[a-z0-9]+(?: gold coins)?) out of a parcel from (?<sender>[A-Z][a-z]+)"
                    + "|have (?:a )?(?<back>[a-z0-9]+(?: gold coins)?) back, out of your parcel for (?<recipient>[A-Z][a-z]+))\\.");

    private Post() {}

    /** The holder of what is in a parcel. */
    static String parcel(String sender, String recipient) {
        return PREFIX + sender + " " + recipient;
    }

    static boolean isParcel(String holder) {
        return holder.startsWith(PREFIX);
    }

    /** Who may have it next: its sender and its recipient. */
    static List<String> parties(String parcel) {
        return List.of(parcel.substring(PREFIX.length()).split(" "));
    }

    /**
     * What a player was shown to come out of a parcel.
     *
     * @param what  a thing, or "5 gold coins"
     * @param after it came later than this
     * @param at    when it was shown
     */
    record Came(String parcel, String player, String what, Instant after, Instant at) {

        boolean isCoins() {
            return what.endsWith(" gold coins");
        }

        int coins() {
            return Integer.parseInt(what.split(" ")[0]);
        }
    }

    static List<Came> came(History history) {
        var acts = history.acts();
        return history.shown().stream().flatMap(line -> came(line, acts)).toList();
    }

    private static Stream<Came> came(History.Shown line, List<Act> acts) {
        var found = CAME.matcher(line.line());
        if (!found.find()) {
            return Stream.empty();
        }
        boolean collected = found.group("taken") != null;
        return Stream.of(new Came(
                collected ? parcel(found.group("sender"), line.player()) : parcel(line.player(), found.group("recipient")),
                line.player(), collected ? found.group("taken") : found.group("back"), earliest(line, acts), line.at()));
    }

    /** A screen shows in order what happened: not before what was asked for by the line that was answered before. */
    private static Instant earliest(History.Shown line, List<Act> acts) {
        return acts.stream()
                .filter(act -> act.player().equals(line.player()) && act.session() == line.session())
                .filter(act -> act.outcome() != Act.Outcome.UNKNOWN && act.ended().isBefore(line.at()))
                .map(Act::began)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** The things in such words as are shown. */
    static Stream<String> things(String text) {
        return CAME.matcher(text).results()
                .map(found -> found.group("taken") != null ? found.group("taken") : found.group("back"))
                .filter(Ring.THINGS::contains);
    }
}
