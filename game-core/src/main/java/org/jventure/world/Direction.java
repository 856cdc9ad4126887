package org.jventure.world;

import java.util.Arrays;
import java.util.Optional;
import org.jventure.text.Words;

/** The twelve ways out of a room. */
public enum Direction {
    NORTH("n"),
    EAST("e"),
    SOUTH("s"),
    WEST("w"),
    NORTHEAST("ne"),
    SOUTHEAST("se"),
    SOUTHWEST("sw"),
    NORTHWEST("nw"),
    UP("u"),
    DOWN("d"),
    IN("in"),
    OUT("out");

    private final String shortForm;

    Direction(String shortForm) {
        this.shortForm = shortForm;
    }

    /** "north". */
    public String word() {
        return Words.lowerCase(name());
    }

    /** "n"; "in" and "out" have none shorter. */
    public String shortForm() {
        return shortForm;
    }

    public Direction opposite() {
        return switch (this) {
            case NORTH -> SOUTH;
            case EAST -> WEST;
            case SOUTH -> NORTH;
            case WEST -> EAST;
            case NORTHEAST -> SOUTHWEST;
            case SOUTHEAST -> NORTHWEST;
            case SOUTHWEST -> NORTHEAST;
            case NORTHWEST -> SOUTHEAST;
            case UP -> DOWN;
            case DOWN -> UP;
            case IN -> OUT;
            case OUT -> IN;
        };
    }

    /** As in "leaves north", "leaves upwards", "goes inside". */
    public String departing() {
        return switch (this) {
            case UP -> "upwards";
            case DOWN -> "downwards";
            case IN -> "inside";
            case OUT -> "outside";
            default -> word();
        };
    }

    /** As in "arrives from the south", for somebody who walked this way. */
    public String arriving() {
        return switch (this) {
            case UP -> "from below";
            case DOWN -> "from above";
            case IN -> "from outside";
            case OUT -> "from inside";
            default -> "from the " + opposite().word();
        };
    }

    /** By word or short form, whatever the case. */
    public static Optional<Direction> named(String text) {
        var wanted = Words.lowerCase(text);
        return Arrays.stream(values())
                .filter(direction -> direction.word().equals(wanted) || direction.shortForm.equals(wanted))
                .findFirst();
    }
}
