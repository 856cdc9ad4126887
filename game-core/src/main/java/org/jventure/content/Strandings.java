package org.jventure.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What players have left in zones, and would never see again without them. */
final class Strandings {

    private static final int MOST_NAMED = 5;

    private final PackRows rows;

    Strandings(PackRows rows) {
        this.rows = rows;
    }

    List<Problem> in(Collection<String> zones) {
        var problems = new ArrayList<Problem>();
        for (var row : rows.people(zones)) {
            problems.add(problem((String) row[0], people(((Number) row[1]).longValue()) + " in it", ""));
        }
        lying(zones).forEach((zone, things) -> problems.add(
                problem(zone, "players have left there " + named(things), ", or have all of it carried out first")));
        return problems;
    }

    private static Problem problem(String zone, String what, String more) {
        return new Problem(
                "pack.yaml", 1, "zone '%s' is no longer in the pack, but %s".formatted(zone, what),
                "keep it, with one room at least" + more);
    }

    private Map<String, List<String>> lying(Collection<String> zones) {
        var lying = new TreeMap<String, List<String>>();
        for (var row : rows.leftThings(zones)) {
            note(lying, row, (String) row[1]);
        }
        for (var row : rows.leftCoins(zones)) {
            note(lying, row, coins(((Number) row[1]).longValue()));
        }
        return lying;
    }

    private static void note(Map<String, List<String>> lying, Object[] row, String what) {
        lying.computeIfAbsent((String) row[0], _ -> new ArrayList<>()).add("%s (in %s)".formatted(what, row[2]));
    }

    private static String named(List<String> things) {
        var words = String.join(", ", things.subList(0, Math.min(things.size(), MOST_NAMED)));
        return things.size() <= MOST_NAMED ? words : words + " and %d more".formatted(things.size() - MOST_NAMED);
    }

    private static String coins(long count) {
        return count == 1 ? "1 coin" : count + " coins";
    }

    private static String people(long count) {
        return count == 1 ? "a character is" : count + " characters are";
    }
}
