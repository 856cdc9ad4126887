package org.jventure.admin.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The wall clock of one process jumps an hour ahead and two back; the machine's own clock is never touched. */
record WallClockJump() implements Fault {

    private static final Duration LASTS = Duration.ofSeconds(15);
    private static final String LIBRARY = "JVENTURE_CHAOS_FAKETIME";

    @Override
    public String name() {
        return "wall-clock-jump";
    }

    @Override
    public String story() {
        return "the wall clock of one process jumps an hour ahead, and then two back (libfaketime)";
    }

    @Override
    public @Nullable String unavailable() {
        return library() == null ? "libfaketime is not installed (Debian: libfaketime)" : null;
    }

    private static @Nullable String library() {
        var places = Stream.of(
                System.getenv(LIBRARY),
                "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
                "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1");
        return places.filter(it -> it != null && Files.exists(Path.of(it))).findFirst().orElse(null);
    }

    @Override
    public void strike(Stage stage) throws Exception {
        int node = stage.busiestFollower();
        var clock = Files.createTempFile("clock", "");
        try {
            Files.writeString(clock, "+0\n");
            stage.timeline().note("SIGTERM of " + Nodes.id(node) + ", to be started on a clock of its own");
            stage.nodes().terminate(node);
            stage.nodes().start(Map.of(
                    "LD_PRELOAD", String.valueOf(library()),
                    "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                    "FAKETIME_CACHE_DURATION", "1",
                    "FAKETIME_FORCE_MONOTONIC_FIX", "0", // it would end all waits of a JVM at once
                    "DONT_FAKE_MONOTONIC", "1"), node);
            stage.nodes().awaitWhole();
            for (var jump : List.of("+3600\n", "-3600\n")) {
                Files.writeString(clock, jump);
                stage.timeline().note("the clock of %s jumps to %s s".formatted(Nodes.id(node), jump.strip()));
                stage.lasts(LASTS);
            }
            stage.nodes().terminate(node);
        } finally {
            Files.deleteIfExists(clock);
        }
        stage.startAgain(List.of(node));
    }
}
