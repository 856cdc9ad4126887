package org.jventure.admin.chaos;

import java.util.List;
import java.util.Map;

/**
 * What the database held at one moment when all were still. Holders are "room x", a player's name, "in" a box, or
 * "parcel" with the names of its sender and its recipient.
 *
 * @param holders who has each thing: one, if all is well
 * @param items   the ids of all items
 * @param coins   how many lie where; nothing, if this database has no coins
 * @param given   what each player was given when new in the world
 * @param rooms   of the players
 * @param owners  of the zones, or what is the matter with them
 * @param taken   how many escrows have been taken
 * @param faults  the rows of the views that must be empty, each with its view; a view that is missing is missing here
 */
record Stored(
        Map<String, List<String>> holders,
        List<String> items,
        Map<String, Long> coins,
        Map<String, Long> given,
        Map<String, String> rooms,
        Map<String, String> owners,
        long taken,
        Map<String, List<String>> faults) {}
