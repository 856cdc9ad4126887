package org.jventure.admin.chaos;

import java.util.List;
import java.util.stream.Collectors;

/** All that there are. A new one is added here. */
final class Faults {

    static final List<Fault> ALL = List.of(
            new Kill.OwnerMidGive(),
            new CutDuringCommit(),
            new DuplicateSignIn(20),
            new Pause("pause-owner", false),
            new Pause("pause-leader", true),
            new Stutter(),
            Kill.leader(),
            Kill.twoOfThree(),
            Kill.all(),
            DatabaseStops.fast(),
            DatabaseStops.immediate(),
            DatabaseStops.aMinute(),
            BadWeather.slow(),
            BadWeather.lossy(),
            new RollingRestart(),
            new Scale(),
            new WallClockJump(),
            new Partition(true),
            new Partition(false));

    private Faults() {}

    /** Those of these names, in that order. */
    static List<Fault> named(List<String> names) {
        return names.stream().map(Faults::named).toList();
    }

    private static Fault named(String name) {
        return ALL.stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no fault \"%s\"; there are: %s.".formatted(
                        name, ALL.stream().map(Fault::name).collect(Collectors.joining(", ")))));
    }
}
