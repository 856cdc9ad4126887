package org.jventure.admin.world;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jventure.content.edit.Change;
import org.jventure.content.edit.Flaw;
import org.jventure.content.room.RoomDraft;
import org.jventure.content.rule.RoomKeys;
import org.jventure.content.rule.TextRule;
import org.jventure.kernel.RoomId;
import org.jventure.text.OwnColours;
import org.jventure.world.Direction;

/**
 * The page of one room.
 *
 * @param base     the version that the form was begun from
 * @param flaws    what is wrong with the form
 * @param last     who saved last; null if nobody has since it came from its pack
 * @param siblings rooms of its zone, to lead to
 * @param newKey   what stands in the field of the key, of a room that is not there yet; null if it is
 */
record RoomView(
        Place place,
        long base,
        RoomForm form,
        List<Flaw> flaws,
        @Nullable Change<RoomDraft> last,
        List<Sibling> siblings,
        @Nullable String newKey) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,80}/[a-z0-9-]{1,80}");
    private static final Pattern ROW = Pattern.compile("(features|exits)\\[(\\d+)]\\.(\\w+)");

    /**
     * Which room it is.
     *
     * @param mine whether whoever looks may edit it
     */
    record Place(RoomId id, int number, String name, String zone, String zoneName, String address, String zoneAddress, boolean mine) {}

    /** @param key as it is written within the zone */
    record Sibling(String key, String name) {}

    /** @param room as it was typed */
    record Way(String direction, String room, RoomId id) {

        public String address() {
            return Addresses.of(id);
        }
    }

    /** @param id of the field on the page */
    record Wrong(String id, String label, String words) {}

    public boolean isNew() {
        return newKey != null;
    }

    public String title() {
        return isNew() ? "A new room in " + place.zoneName() : place.name();
    }

    /** The room as players see it, in a world that has these colours of its own. */
    public Preview preview(OwnColours colours) {
        return Preview.of(form, colours);
    }

    public int longestName() {
        return TextRule.LONGEST_NAME;
    }

    public int longestProse() {
        return TextRule.LONGEST_PROSE;
    }

    /** What is wrong with that field; nothing as a rule. */
    public List<String> wrong(String field) {
        return flaws.stream().filter(flaw -> flaw.field().equals(field)).map(Flaw::words).toList();
    }

    public List<Wrong> allWrong() {
        return flaws.stream().map(flaw -> new Wrong(id(flaw.field()), label(flaw.field()), flaw.words())).toList();
    }

    /** All directions, and what else is chosen in the row. */
    public List<String> directions(String chosen) {
        var all = Arrays.stream(Direction.values()).map(Direction::word).toList();
        return chosen.isBlank() || all.contains(chosen) ? all : Stream.concat(Stream.of(chosen), all.stream()).toList();
    }

    /** Where the exits lead, as far as what was typed may be the key of a room. */
    public List<Way> ways() {
        return form.exits().stream().filter(exit -> KEY.matcher(whole(exit.room())).matches())
                .map(exit -> new Way(exit.direction(), exit.room(), new RoomId(whole(exit.room()))))
                .toList();
    }

    private String whole(String room) {
        return RoomKeys.whole(place.zone(), room);
    }

    /** {@code exits[2].room} is {@code exits-2-room}. */
    private static String id(String field) {
        return field.replace("[", "-").replace("].", "-");
    }

    private static String label(String field) {
        var row = ROW.matcher(field);
        if (!row.matches()) {
            return switch (field) {
                case "name" -> "Name";
                case "key" -> "Key";
                case "description" -> "Description";
                default -> "Features";
            };
        }
        int number = Integer.parseInt(row.group(2)) + 1;
        var what = row.group(1).equals("exits") ? "Exit" : "Feature";
        return "%s %d, %s".formatted(what, number, row.group(3).equals("room") ? "leads to" : row.group(3));
    }
}
